import ArgumentParser
import SurveyModel

/// `hailong tasks start ID`: work begins.
struct StartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: spoken("Bắt đầu thực hiện.", "Work begins."))
  @OptionGroup var entry: EntryOptions
  func run() throws { try entry.record(.start) }
}
