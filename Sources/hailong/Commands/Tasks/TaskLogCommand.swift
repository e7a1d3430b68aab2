import ArgumentParser
import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport

/// `hailong tasks log ID`: one task with all that its log says.
struct TaskLogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: spoken("Một nhiệm vụ và nhật ký của nó.", "One task and its log."))

  @Argument(help: help("Mã nhiệm vụ hoặc mục.", "A task's id or clause."))
  var task: String
  @OptionGroup var day: DayOptions
  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Outcome.run(workspace.language) {
      let office = try workspace.office()
      let task = try office.task(self.task)
      let events = try office.taskEvents()
      guard let progress = office.progress(events, on: day.day).first(where: { $0.task == task })
      else { return }
      try output.write(
        TaskLogReport(
          progress, entries: events.filter { $0.task == task.id && $0.on <= day.day },
          on: day.day, labels: office.labels), in: workspace.language)
    }
  }
}
