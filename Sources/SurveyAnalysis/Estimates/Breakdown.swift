package import SurveyModel

/// Satisfaction per domain (and question) of one survey, for each group asked for.
package struct Breakdown: Sendable {
  package var survey: String
  package var settings: SurveySettings
  package var scheme: String
  /// The variables broken down by, in order.
  package var by: [String]
  /// The values to which the respondents were narrowed.
  package var filters: [Group.Part]
  /// Whether weights were left aside, and whether disclosure rules were applied.
  package var isUnweighted = false
  package var isPublic = false
  /// How weights were fitted to the population, where they were.
  package var calibration: CalibrationResult?
  /// All respondents in the sample, after `--where`.
  package var respondents: Int
  /// The digest of the tables that gave the answers their meaning.
  package var definitions: String
  /// Overall, domains as in domains.csv, questions as in survey.csv; then groups as in choices.csv
  /// or by value.
  package var estimates: [Estimate]
  /// What was compared, and the differences found, in the order of the estimates.
  package var comparison: GroupComparison?
  package var differences: [Difference] = []
  /// How the answers to each select question are distributed over the whole sample.
  package var distributions: [AnswerDistribution]
  /// The questions that each line rests on, by name.
  package var questions: [Line: Set<String>] = [:]

  /// What a line of the breakdown is of: a domain, or one of its questions.
  package struct Line: Sendable, Hashable {
    package var domain: String
    package var question: String?

    package init(domain: String, question: String?) {
      self.domain = domain
      self.question = question
    }
  }
}

/// How the answers to one question fall on its choices.
package struct AnswerDistribution: Sendable, Equatable {
  package struct Share: Sendable, Equatable {
    package var choice: String
    package var label: LocalizedText
    package var points: Double?
    package var satisfied: Bool
    /// Answers, unweighted.
    package var count: Int
    /// 0…1, weighted, of `weight`.
    package var share: Double
  }

  package var question: String
  package var label: LocalizedText
  package var domains: [String]
  /// Whether several choices may be taken, so that shares add up to more than 1.
  package var isMultiple: Bool
  /// Respondents with a valid answer.
  package var respondents: Int
  package var weight: Double
  /// Choices that are valid answers, in the order of choices.csv.
  package var shares: [Share]
  package var missing: [MissingReason: Int]
}
