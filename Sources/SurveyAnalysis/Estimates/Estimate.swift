package import SurveyModel

/// A group of respondents: the breakdown variables with their values, in the order asked for; a nil
/// value is "did not say".
package struct Group: Sendable, Hashable {
  package struct Part: Sendable, Hashable {
    package var variable: String
    package var value: String?

    package init(variable: String, value: String?) {
      self.variable = variable
      self.value = value
    }
  }

  package var parts: [Part]

  package init(_ parts: [Part] = []) { self.parts = parts }
}

/// Whether a figure may and can be told.
package enum EstimateStatus: String, Sendable { case shown, suppressed, unknown }

/// What a reader should know about a figure.
package enum EstimateNote: String, Sendable {
  /// Nobody gave a valid answer.
  case noAnswers = "no-answers"
  /// A question was answered by nobody in the group and left the mean.
  case questionLeftOut = "question-left-out"
  /// A part of a sum is missing, so the sum cannot be known.
  case partMissing = "part-missing"
  /// Everybody answered alike, so the interval comes from the exact method or not at all.
  case noVariation = "no-variation"
  /// The whole population answered: the interval is the score itself.
  case census
  /// The mean's interval was cut at an end of the range.
  case clipped
  /// Nothing in the sample tells the spread: no two clusters of one stratum, or of a cluster no two
  /// parts, and a policy that takes the mean of others.
  case varianceUnknown = "variance-unknown"
  case tooFewDegreesOfFreedom = "too-few-degrees-of-freedom"
  /// A convenience sample supports no interval.
  case convenience
  /// Fewer respondents than a verdict needs.
  case fewRespondents = "few-respondents"
  /// The interval spans more than 30 % of the scale.
  case wideInterval = "wide-interval"
  /// The base is under the least that may be published.
  case smallBase = "small-base"
}

/// A score (điểm, tỷ lệ hài lòng) with its base and its uncertainty, never a bare number.
package struct Estimate: Sendable, Equatable {
  /// A domain's id, or `overall`.
  package var domain: String
  /// A question's name where the row is one question's.
  package var question: String?
  package var group: Group
  /// The ends of the scale on which the score lies.
  package var range: ClosedRange<Double>
  /// Respondents of the group with at least one valid answer in this row.
  package var respondents: Int
  /// Valid answers.
  package var answers: Int
  /// The sum of weights of `respondents`.
  package var weight: Double
  package var missing: [MissingReason: Int]
  package var score: Double?
  package var unweightedScore: Double?
  package var standardError: Double?
  package var degreesOfFreedom: Int?
  package var interval: ClosedRange<Double>?
  package var intervalMethod: IntervalMethod?
  package var designEffect: Double?
  package var effectiveBase: Double?
  package var status: EstimateStatus
  package var notes: [EstimateNote]
  /// The place among the groups of its line, the best first, where ranks were asked for; and whether
  /// the difference from the next lower one is established, nil where that cannot be told.
  package var rank: Int?
  package var isAboveNext: Bool?
  /// What a p value can be worked out from.
  var basis: IntervalBasis?

  /// A wider interval than this part of the range tells too little.
  private static let widest = 0.3

  /// Whether the interval tells too little.
  var isWide: Bool {
    guard let interval else { return false }
    let width = range.upperBound - range.lowerBound
    return interval.upperBound - interval.lowerBound > Self.widest * width
  }
}
