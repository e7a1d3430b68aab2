import SurveyAnalysis
package import SurveyModel

/// All that an office publishes at one time, with the disclosure rules applied over all of it.
package struct Release: Sendable {
  package var surveys: [SurveyResults]
  /// One an index that has more than one wave.
  package var trends: [(index: String, report: TrendReport)]
  /// The indices, and the plan's tasks as they stand.
  package var board: IndicesReport
  package var office: IssuingOffice
  package var labels: Labels
  package var day: CalendarDay

  /// - Parameters:
  ///   - surveys: What was computed, nothing hidden yet.
  ///   - trends: The same of waves.
  ///   - board: The indices and the tasks.
  ///   - definitions: Who publishes.
  ///   - labels: What things are called.
  ///   - day: As of which day.
  package init(
    surveys: [SurveyResults], trends: [(index: String, report: TrendReport)],
    board: IndicesReport, definitions: Definitions, labels: Labels, day: CalendarDay
  ) {
    let published = surveys.map { $0.publishable() }
    self.surveys = published
    self.trends = trends.map { ($0.index, $0.report.publishable(beside: published)) }
    self.board = board
    office = definitions.office
    self.labels = labels
    self.day = day
  }

  /// What is not published and why, for the office alone.
  package var disclosure: DisclosureReport {
    DisclosureReport(surveys.flatMap(\.hidden), labels: labels)
  }

  /// Every chart: of each survey, of the waves, of the indices, of the plan.
  package var charts: [Chart] {
    let licence = Licence(office)
    var charts = surveys.flatMap { $0.charts(labels) }
    charts += trends.map { $0.report.chart(of: $0.index, licence: licence) }
    charts += board.papiCharts(licence: licence)
    if board.standings.contains(where: { IndexWords.ofPlan.contains($0.result.index) }) {
      charts.append(board.sharesChart(licence: licence))
    }
    if !board.tasks.isEmpty { charts.append(board.taskStatesChart(on: day, licence: licence)) }
    return charts.map(\.readable)
  }
}
