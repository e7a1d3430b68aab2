import ArgumentParser

/// The command line: one file a command under `Commands/`.
@main
struct Hailong: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hailong",
    abstract: "Từ phiếu khảo sát đến nhiệm vụ phải làm. From survey answers to what must be done.",
    version: "0.1.0",
    subcommands: [
      RunCommand.self, InitCommand.self, CheckCommand.self, ImportCommand.self,
      BreakdownCommand.self, HighlightCommand.self, ChartsCommand.self, StatusCommand.self,
      ExplainCommand.self,
    ])

  @OptionGroup var language: LanguageOptions
}
