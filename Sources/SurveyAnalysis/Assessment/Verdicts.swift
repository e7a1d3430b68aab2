import SurveyModel

/// The rule by which a score is met, missed, or neither can be told: the first that holds.
struct Verdicts {
  private let settings: SurveySettings

  /// A wider interval than this part of the range tells too little.
  private static let widest = 0.3

  init(_ settings: SurveySettings) { self.settings = settings }

  func finding(_ estimate: Estimate, _ breakdown: Breakdown, _ choice: ThresholdChoice) -> Finding {
    let threshold = choice.threshold(for: estimate)
    let minimum = threshold?.minimum.value(on: estimate.range)
    let warning = threshold?.warning?.value(on: estimate.range)
    let (verdict, basis) = verdict(estimate, minimum)
    return Finding(
      index: settings.index, survey: breakdown.survey, wave: settings.wave, estimate: estimate,
      verdict: verdict, verdictBasis: basis, minimum: minimum, warning: warning,
      nearWarning: verdict == .met && (estimate.score ?? .infinity) < warning ?? -.infinity,
      gap: minimum.flatMap { minimum in estimate.score.map { $0 - minimum } },
      threshold: threshold)
  }

  private func verdict(_ estimate: Estimate, _ minimum: Double?) -> (Verdict, Finding.Basis?) {
    guard let minimum else { return (.noThreshold, nil) }
    guard let score = estimate.score, estimate.respondents >= settings.minimumRespondents else {
      return (.tooFew, nil)
    }
    if settings.sample == .convenience { return (score < minimum ? .below : .met, .score) }
    guard let interval = estimate.interval else { return (.cannotTell, nil) }
    if interval.lowerBound >= minimum { return (.met, .interval) }
    if interval.upperBound < minimum, isKeptByFamily(estimate) { return (.below, .interval) }
    let width = estimate.range.upperBound - estimate.range.lowerBound
    if interval.upperBound - interval.lowerBound > Self.widest * width { return (.tooFew, nil) }
    return (score < minimum ? .probablyBelow : .cannotTell, .interval)
  }

  /// The place of the rule for many comparisons (Benjamini and Hochberg, 1995): until it comes,
  /// every cell is judged by its own interval.
  private func isKeptByFamily(_ estimate: Estimate) -> Bool { true }
}
