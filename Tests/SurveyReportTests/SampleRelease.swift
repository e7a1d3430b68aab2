import SurveyAnalysis
import SurveyModel
import SurveyReport

/// A small release: one survey with one breakdown, no plan.
enum SampleRelease {
  static func release(_ surveys: [SurveyResults] = [survey]) -> Release {
    Release(
      surveys: surveys, trends: [],
      board: IndicesReport(
        [], shortcomings: [], tasks: [], chains: [], reaches: [], labels: SampleSurvey.labels),
      definitions: SampleSurvey.definitions, labels: SampleSurvey.labels,
      day: CalendarDay(year: 2024, month: 5, day: 20))
  }

  static let survey = SurveyResults(
    questionnaire: SampleSurvey.questionnaire, weighting: .column("weight"),
    whole: SampleBreakdown.whole, byGroup: [SampleBreakdown.byDistrict],
    recommendations: SampleFindings.all)

  static let bundle = ChartBundle(release(), .none(nil))
}
