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

/// Questions held against others of the scheme, as three further lines of a breakdown: theirs, the
/// others', and the first less the second.
package struct QuestionContrast: Sendable, Equatable {
  package var id: String
  package var questions: Set<String>
  package var against: Set<String>

  package init(id: String, questions: Set<String>, against: Set<String>) {
    self.id = id
    self.questions = questions
    self.against = against
  }

  /// What stands in the place of the domain in each line.
  package var own: String { "\(id):own" }
  package var others: String { "\(id):others" }
  package var difference: String { "\(id):difference" }
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
  package var contrasts: [QuestionContrast] = []
  /// Whether it is told how the answers to each question fall on its choices.
  package var distributions = false

  package init() {}
}
