import ArgumentParser
import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport

extension TasksReport.Grouping: ExpressibleByArgument {}

/// `hailong tasks [list]`: the tasks as they stand, by index, unit, domain or state.
struct TaskListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: spoken("Danh mục nhiệm vụ và tiến độ.", "The tasks as they stand."))

  @Option(
    help: help(
      "Xếp theo: index, unit, domain, state, part (mặc định: index; với --unit: part).",
      "Sections by: index, unit, domain, state, part (default: index; with --unit: part)."))
  var by: TasksReport.Grouping?
  @OptionGroup var filters: TaskFilters
  @OptionGroup var day: DayOptions
  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Outcome.run(workspace.language) {
      let office = try workspace.office()
      let events = try office.taskEvents()
      guard by != .part || filters.unit != nil else {
        throw Stop(.usage, spoken("--by part cần có --unit", "--by part needs --unit"))
      }
      let unit = try filters.unit.map { try office.unit($0, on: day.day) }
      let tasks = try filters.apply(office.progress(events, on: day.day), office, unit: unit)
      guard !tasks.isEmpty else {
        throw Stop(
          .noResult, spoken("không có nhiệm vụ nào như vậy", "there is no such task"))
      }
      let known = Set(office.workspace.definitions.tasks.map(\.id))
      try output.write(
        TasksReport(
          tasks, by: by ?? (unit == nil ? .index : .part),
          on: day.day, labels: office.labels, unit: unit,
          strays: Dictionary(
            grouping: events.filter { !known.contains($0.task) }, by: \.task
          ).mapValues(\.count)), in: workspace.language)
    }
  }
}
