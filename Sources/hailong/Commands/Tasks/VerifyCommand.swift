import ArgumentParser
import SurveyModel

/// `hailong tasks verify ID`: what was reported is confirmed.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: spoken("Xác nhận đã hoàn thành.", "What was reported is confirmed."))
  @OptionGroup var entry: EntryOptions
  func run() throws { try entry.record(.verify) }
}
