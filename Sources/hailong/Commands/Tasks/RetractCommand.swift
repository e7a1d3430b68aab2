import ArgumentParser
import SurveyModel

/// `hailong tasks retract ID ENTRY`: an entry was wrong.
struct RetractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retract",
    abstract: spoken(
      "Rút một mục ghi sai (mục ấy vẫn còn trong nhật ký).",
      "Withdraws a wrong entry, which stays in the log."))
  @Option(help: help("Số của mục.", "The entry's number."))
  var entry: Int64
  @OptionGroup var options: EntryOptions
  func run() throws { try options.record(.retract) { event, _, _ in event.refersTo = entry } }
}
