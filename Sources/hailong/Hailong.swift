import ArgumentParser
import Foundation

/// The command line: one file a command under `Commands/`.
@main
struct Hailong: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hailong",
    abstract: spoken(
      "Từ phiếu khảo sát đến nhiệm vụ phải làm.", "From survey answers to what must be done."),
    version: "0.1.0",
    subcommands: [
      RunCommand.self, InitCommand.self, CheckCommand.self, ImportCommand.self,
      BreakdownCommand.self, HighlightCommand.self, ChartsCommand.self, SiteCommand.self,
      VerifyReleaseCommand.self, StatusCommand.self,
      UndoCommand.self,
      ExplainCommand.self, TasksCommand.self, IndicesCommand.self, TrendCommand.self,
      ReportCommand.self,
    ])

  @OptionGroup var language: LanguageOptions

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let status = exitCode(for: error)
      let message = UsageWords.spoken(fullMessage(for: error), in: Spoken.language)
      // Help that was asked for is data, what was wrong is not.
      if !message.isEmpty {
        if status == .success {
          try? Outcome.say(Array((message + "\n").utf8), Spoken.language)
        } else {
          Outcome.tell(message)
        }
      }
      Foundation.exit(status.rawValue)
    }
  }
}
