package import SurveyModel

/// What an analyst asks of one survey; nil leaves the survey's own setting.
package struct AnalysisRequest: Sendable {
  package var by: [String] = []
  package var subtotals = false
  /// Keeps only respondents with these values, within the whole design.
  package var filters: [Group.Part] = []
  package var questions = false
  package var scheme: String?
  package var confidence: Double?
  package var interval: IntervalMethod?
  package var lonely: LonelyPolicy?
  package var unweighted = false

  package init() {}
}
