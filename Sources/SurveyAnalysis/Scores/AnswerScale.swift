import SurveyModel

/// What each answer code of a rated question counts for.
struct AnswerScale: Sendable {
  /// By the choice's place in today's list: the answer as a fraction 0…1; nil where it is missing.
  let fractions: [Double?]

  /// The fraction is 1 or 0 for a satisfied share, (points − min)/(max − min) for a mean of the
  /// range, points/max for a mean of the maximum; min and max are the question's own list's.
  init(_ choices: [Choice], _ scoring: Scoring, question: String) throws(AnalysisFailure) {
    let points = choices.filter { $0.missing == nil }.compactMap(\.points)
    let low = points.min() ?? 0
    let high = points.max() ?? 0
    var fractions: [Double?] = []
    for choice in choices {
      if choice.missing != nil {
        fractions.append(nil)
        continue
      }
      switch scoring {
      case .satisfiedShare: fractions.append(choice.satisfied ? 1 : 0)
      case .meanOfRange:
        guard let own = choice.points, high > low else { throw .noFraction(question: question) }
        fractions.append((own - low) / (high - low))
      case .meanOfMaximum:
        guard let own = choice.points, high > 0 else { throw .noFraction(question: question) }
        fractions.append(own / high)
      }
    }
    self.fractions = fractions
  }
}
