import ArgumentParser

/// `hailong indices …`: the indices that the plan follows.
struct IndicesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indices",
    abstract: spoken("Các chỉ số của kế hoạch.", "The indices that the plan follows."),
    subcommands: [IndexListCommand.self, IndexTakeCommand.self],
    defaultSubcommand: IndexListCommand.self)
}
