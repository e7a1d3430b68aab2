import SurveyModel

/// The cells that are judged together, since among many some would be flagged by chance: those of
/// one survey that share the same variables and level.
///
/// Benjamini and Hochberg (1995): of m cells sorted by p, those up to the last with p ≤ (i/m)·q are
/// told apart from their minimum, q the part of such claims that may be wrong.
struct ComparisonFamily: Hashable {
  private let variables: [String]
  private let isOfQuestions: Bool

  init(_ estimate: Estimate) {
    variables = estimate.group.parts.map(\.variable)
    isOfQuestions = estimate.question != nil
  }

  /// The greatest p value that is kept; nil where none is.
  static func limit(_ pValues: [Double], q: Double) -> Double? {
    let sorted = pValues.sorted()
    let m = Double(sorted.count)
    return sorted.enumerated().last { index, p in p <= Double(index + 1) / m * q }?.element
  }
}
