import SurveyModel

/// The rule by which a score is met, missed, or neither can be told: the first that holds.
struct Verdicts {
  private let settings: SurveySettings

  init(_ settings: SurveySettings) { self.settings = settings }

  /// Judges every estimate, each by its own interval and by its family.
  func findings(_ breakdown: Breakdown, _ choice: ThresholdChoice) -> [Finding] {
    var findings = breakdown.estimates.map { estimate in
      let threshold = choice.threshold(for: estimate)
      let minimum = threshold?.minimum.value(on: estimate.range)
      return Finding(
        index: settings.index, survey: breakdown.survey, wave: settings.wave, estimate: estimate,
        verdict: .noThreshold, verdictBasis: nil, minimum: minimum,
        warning: threshold?.warning?.value(on: estimate.range), nearWarning: false,
        gap: minimum.flatMap { minimum in estimate.score.map { $0 - minimum } },
        pValue: minimum.flatMap { pValue(estimate, $0) }, familySize: nil, threshold: threshold)
    }
    var families: [ComparisonFamily: [Double]] = [:]
    for finding in findings {
      guard let p = finding.pValue else { continue }
      families[ComparisonFamily(finding.estimate), default: []].append(p)
    }
    let limits = families.mapValues { ComparisonFamily.limit($0, q: 1 - settings.confidence) }
    for index in findings.indices {
      let family = ComparisonFamily(findings[index].estimate)
      let isKept = findings[index].pValue.map { $0 <= (limits[family] ?? nil) ?? -1 } ?? false
      if findings[index].pValue != nil { findings[index].familySize = families[family]?.count }
      (findings[index].verdict, findings[index].verdictBasis) = verdict(findings[index], isKept)
      findings[index].nearWarning =
        findings[index].verdict == .met
        && (findings[index].estimate.score ?? .infinity)
          < findings[index].warning ?? -.infinity
    }
    return findings
  }

  /// nil for cells that are no part of a family: too few respondents, or no interval.
  private func pValue(_ estimate: Estimate, _ minimum: Double) -> Double? {
    guard estimate.respondents >= settings.minimumRespondents, estimate.interval != nil else {
      return nil
    }
    let width = estimate.range.upperBound - estimate.range.lowerBound
    return estimate.basis?.pValue(of: (minimum - estimate.range.lowerBound) / width)
  }

  private func verdict(_ finding: Finding, _ isKept: Bool) -> (Verdict, Finding.Basis?) {
    let estimate = finding.estimate
    guard let minimum = finding.minimum else { return (.noThreshold, nil) }
    guard let score = estimate.score, estimate.respondents >= settings.minimumRespondents else {
      return (.tooFew, nil)
    }
    if settings.sample == .convenience { return (score < minimum ? .below : .met, .score) }
    guard let interval = estimate.interval else { return (.cannotTell, nil) }
    if interval.lowerBound >= minimum { return (.met, .interval) }
    if interval.upperBound < minimum, isKept { return (.below, .interval) }
    if estimate.isWide { return (.tooFew, nil) }
    return (score < minimum ? .probablyBelow : .cannotTell, .interval)
  }
}
