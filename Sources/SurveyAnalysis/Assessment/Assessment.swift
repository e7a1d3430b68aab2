package import SurveyModel

/// Holds every estimate against the threshold that applies to it, most urgent first.
package func assess(_ breakdown: Breakdown, thresholds: [Threshold], domains: DomainTree)
  -> [Finding]
{
  let choice = ThresholdChoice(breakdown: breakdown, thresholds: thresholds)
  let findings = Verdicts(breakdown.settings).findings(breakdown, choice)
  let urgency = Dictionary(
    uniqueKeysWithValues: Verdict.allCases.enumerated().map { ($1, $0) })
  func key(_ finding: Finding) -> (Int, Double) {
    let range = finding.estimate.range
    let gap = finding.gap.map { $0 / (range.upperBound - range.lowerBound) } ?? .infinity
    return (urgency[finding.verdict] ?? 0, gap)
  }
  // Equal ones stay in the order of domains.csv.
  return findings.enumerated().sorted { a, b in
    let (left, right) = (key(a.element), key(b.element))
    return (left.0, left.1, a.offset) < (right.0, right.1, b.offset)
  }.map(\.element)
}
