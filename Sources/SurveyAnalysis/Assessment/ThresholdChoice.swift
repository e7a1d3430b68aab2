import SurveyModel

/// Which threshold applies to an estimate: the most specific row.
///
/// Rows are compared by question, domain, group, survey, wave, index, from the left.
struct ThresholdChoice {
  let breakdown: Breakdown
  let thresholds: [Threshold]

  func threshold(for estimate: Estimate) -> Threshold? {
    thresholds.filter { applies($0, to: estimate) }
      .max { specificity($0).lexicographicallyPrecedes(specificity($1)) }
  }

  private func applies(_ threshold: Threshold, to estimate: Estimate) -> Bool {
    func fits(_ wanted: String?, _ found: String?) -> Bool { wanted == nil || wanted == found }
    let group = threshold.group.map { wanted in
      estimate.group.parts.contains {
        $0.variable == wanted.variable && $0.value == wanted.value
      }
    }
    return fits(threshold.question, estimate.question) && fits(threshold.domain, estimate.domain)
      && group ?? true && fits(threshold.survey, breakdown.survey)
      && fits(threshold.wave, breakdown.settings.wave)
      && fits(threshold.index, breakdown.settings.index)
  }

  private func specificity(_ threshold: Threshold) -> [Int] {
    [
      threshold.question != nil, threshold.domain != nil, threshold.group != nil,
      threshold.survey != nil, threshold.wave != nil, threshold.index != nil,
    ].map { $0 ? 1 : 0 }
  }
}

extension Threshold.Bound {
  /// The bound on an estimate's own range.
  func value(on range: ClosedRange<Double>) -> Double {
    switch self {
    case .value(let value): value
    case .share(let share):
      range.lowerBound + share * (range.upperBound - range.lowerBound)
    }
  }
}
