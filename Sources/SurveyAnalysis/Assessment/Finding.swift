package import SurveyModel

/// How a score stands to its threshold (đánh giá so với ngưỡng).
package enum Verdict: String, Sendable, CaseIterable {
  // In the order of urgency.
  case below
  case probablyBelow = "probably-below"
  case cannotTell = "cannot-tell"
  case tooFew = "too-few"
  case met
  case noThreshold = "no-threshold"
}

/// A score held against the threshold that applies to it.
package struct Finding: Sendable {
  /// Whether the verdict rests on the interval or, in a convenience sample, on the score alone.
  package enum Basis: String, Sendable { case interval, score }

  package var index: String
  package var survey: String
  package var wave: String
  package var estimate: Estimate
  package var verdict: Verdict
  package var verdictBasis: Basis?
  /// The threshold's bounds on the estimate's own range.
  package var minimum: Double?
  package var warning: Double?
  package var nearWarning: Bool
  /// The score less the minimum.
  package var gap: Double?
  /// The smallest alpha at which the interval excludes the minimum, and how many cells are judged
  /// together; nil for a cell that is no part of a family.
  package var pValue: Double?
  package var familySize: Int?
  /// The threshold that applied.
  package var threshold: Threshold?
}
