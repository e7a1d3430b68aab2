import ArgumentParser
import SurveyModel

/// `hailong tasks reopen ID`: it is not done after all.
struct ReopenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: spoken("Mở lại nhiệm vụ.", "It is not done after all."))
  @OptionGroup var entry: EntryOptions
  func run() throws { try entry.record(.reopen) }
}
