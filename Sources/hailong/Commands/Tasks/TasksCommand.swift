import ArgumentParser

/// `hailong tasks …`: the plan's tasks, and the log of what is done about them.
struct TasksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tasks",
    abstract: spoken(
      "Nhiệm vụ của kế hoạch: tiến độ và nhật ký.", "The plan's tasks: progress and log."),
    subcommands: [
      TaskListCommand.self, TaskLogCommand.self, StartCommand.self, ProgressCommand.self,
      DoneCommand.self, VerifyCommand.self, ReopenCommand.self, CaseCommand.self,
      CloseCommand.self, AssignCommand.self, RetractCommand.self,
    ], defaultSubcommand: TaskListCommand.self)
}
