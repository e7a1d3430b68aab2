import ArgumentParser
import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport

extension ReportingPeriod: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

/// `hailong report --period P`: the periodic report on the plan, of the office or of one unit.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: spoken("Báo cáo định kỳ.", "The periodic report."))

  @Option(
    help: help(
      "Kỳ báo cáo: 2024-05, 2024-Q2, 2024-H1 hoặc 2024.",
      "The period: 2024-05, 2024-Q2, 2024-H1 or 2024."))
  var period: ReportingPeriod
  @Option(help: help("Báo cáo của một đơn vị (mã hoặc tên).", "The report of one unit."))
  var unit: String?
  @Flag(
    help: help(
      "Chỉ phần nội dung để lồng ghép vào báo cáo của đơn vị.",
      "Only the passage, to be pasted into the unit's own report."))
  var section = false
  @OptionGroup var day: DayOptions
  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Outcome.run(workspace.language) {
      let office = try workspace.office()
      let days = period.days(firstDay: office.workspace.definitions.office.periodFirstDay)
      guard day.day >= days.lowerBound else {
        throw Stop(
          .noResult,
          spoken(
            "kỳ \(period.code) bắt đầu ngày \(days.lowerBound.iso), sau ngày tính \(day.day.iso)",
            "period \(period.code) begins on \(days.lowerBound.iso), after \(day.day.iso)"))
      }
      let report = try office.periodicReport(
        period, days, on: day.day,
        unit: unit.map { try office.unit($0, on: min(day.day, days.upperBound)) },
        isSection: section)
      try output.write(report, in: workspace.language)
    }
  }
}
