import SurveyModel

/// What an interval and a p value rest on; all but the counts are fractions 0…1.
struct IntervalBasis: Sendable, Equatable {
  var score: Double
  var standardError: Double
  var degreesOfFreedom: Int
  /// Respondents with a valid answer, and everybody in the group.
  var respondents: Int
  var members: Int
  /// The method asked for.
  var wanted: IntervalMethod
  var isShare: Bool
  var isCensus: Bool

  /// Below this the design tells no spread: everybody said the same, or all clusters are alike.
  static let noSpread = 1e-9

  var hasSpread: Bool { standardError >= Self.noSpread }

  /// The method that serves; nil where no interval can be known.
  var method: IntervalMethod? {
    if isCensus { return .census }
    guard degreesOfFreedom >= 1 else { return nil }
    if !hasSpread { return isShare ? .exact : nil }
    switch wanted {
    case .logit, .wilson, .exact: return isShare && score > 0 && score < 1 ? wanted : .mean
    case .mean, .census: return .mean
    }
  }
}
