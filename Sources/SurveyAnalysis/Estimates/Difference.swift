import SurveyModel

/// The difference of two groups' scores, a − b, estimated jointly: they share clusters.
package struct Difference: Sendable, Equatable {
  package var domain: String
  package var question: String?
  /// The group by the other variables.
  package var group: Group
  /// The two values compared.
  package var a: String
  package var b: String
  /// Respondents with a valid answer in each of the two.
  package var respondentsA: Int
  package var respondentsB: Int
  /// In the units of the score; nil where one of the two is not known.
  package var difference: Double?
  package var standardError: Double?
  package var degreesOfFreedom: Int?
  package var interval: ClosedRange<Double>?
  /// Two-sided, that there is no difference.
  package var pValue: Double?
  package var notes: [EstimateNote]
}
