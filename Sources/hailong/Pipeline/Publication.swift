import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport

/// What the office may publish of its surveys, its plan and its indices.
struct Publication {
  let office: Office
  /// Nothing hidden yet: a release hides over all of it together.
  private let results: [SurveyResults]
  /// The one survey asked for; nil where all are, with what is of no survey alone.
  private let only: String?

  /// - Parameters:
  ///   - office: Who publishes.
  ///   - highlights: What was found, with each group besides the whole.
  ///   - only: The one survey asked for.
  init(office: Office, highlights: [Highlights], only: String? = nil) {
    self.office = office
    self.only = only
    let licence = Licence(office.workspace.definitions.office)
    results = highlights.map { highlight in
      let questionnaire = highlight.questionnaire
      return SurveyResults(
        questionnaire: questionnaire, weighting: Weighting(questionnaire),
        whole: highlight.breakdown, byGroup: highlight.byGroup,
        recommendations: highlight.recommendations, licence: licence)
    }
  }

  /// Everything to be published as of a day.
  func release(on day: CalendarDay) throws -> Release {
    let definitions = office.workspace.definitions
    let board =
      only == nil
      ? try office.indices(
        on: day, findings: results.flatMap(\.recommendations).map(\.finding))
      : IndicesReport(
        [], shortcomings: [], tasks: [], chains: [], reaches: [], labels: office.labels)
    return Release(
      surveys: results, trends: only == nil ? try trends() : [], board: board,
      definitions: definitions, labels: office.labels, day: day)
  }

  /// The waves of every index that has more than one.
  private func trends() throws -> [(index: String, report: TrendReport)] {
    var indices: [String] = []
    for index in results.map(\.questionnaire.settings.index) where !indices.contains(index) {
      indices.append(index)
    }
    return try indices.compactMap { index in
      let surveys = results.map(\.questionnaire).filter { $0.settings.index == index }
      guard try Trend.count(surveys, in: office) > 1 else { return nil }
      let trend = try Trend(surveys, AnalysisRequest(), in: office)
      return (
        index,
        TrendReport(
          waves: try trend.breakdowns(), pairs: try trend.pairs { _ in [] }, labels: office.labels,
          surveys: surveys.map { ($0.id, $0.settings) })
      )
    }
  }
}

extension Office {
  /// Computes what is to be published as of a day: of every survey, or of one alone.
  func release(on day: CalendarDay, only survey: String?) throws -> Release {
    let asked =
      try survey.map { [try highlights(of: questionnaire($0), AnalysisRequest(), groups: true)] }
      ?? highlights(AnalysisRequest(), allSurveys: true, groups: true)
    return try Publication(office: self, highlights: asked, only: survey).release(on: day)
  }
}
