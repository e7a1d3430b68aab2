package import SurveyModel

/// Two values of one variable whose scores are compared: a − b.
package struct GroupComparison: Sendable, Equatable {
  package var variable: String
  package var a: String
  package var b: String
  /// Whether the estimates given are those of the groups compared, not of the sample as a whole.
  package var showsGroups = false

  package init(variable: String, a: String, b: String) {
    self.variable = variable
    self.a = a
    self.b = b
  }
}

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
  /// Whether groups get their place, and how many of the lowest are kept; nil keeps all.
  package var ranks = false
  package var lowest: Int?
  /// Two groups whose difference is wanted.
  package var comparison: GroupComparison?

  package init() {}
}
