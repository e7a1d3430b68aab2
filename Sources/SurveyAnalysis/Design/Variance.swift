import SurveyModel

/// What a variance is added up from: for each stratum the sum and the sum of squares of the
/// linearised totals of its clusters, and how many of them are not zero by being absent.
struct StratumTotals {
  var sums: [Double]
  var squares: [Double]

  init(strata: Int) {
    sums = Array(repeating: 0, count: strata)
    squares = sums
  }

  mutating func add(_ total: Double, _ stratum: Int) {
    sums[stratum] += total
    squares[stratum] += total * total
  }

  /// Σₕ (1 − fₕ) nₕ/(nₕ − 1) Σ (Z − mean)², clusters without a member counted as zeros.
  ///
  /// A stratum of one cluster is treated as R's `options(survey.lonely.psu)` treats it.
  func variance(_ design: SampledDesign, _ policy: LonelyPolicy) throws(AnalysisFailure) -> Double {
    var variance = 0.0
    var lonely = 0
    for (stratum, count) in design.sampled.enumerated() {
      let left = 1 - design.fractions[stratum]
      if left < 1e-7 { continue }
      if count > 1 {
        let n = Double(count)
        let spread = max(0, squares[stratum] - sums[stratum] * sums[stratum] / n)
        variance += left * n / (n - 1) * spread
        continue
      }
      switch policy {
      case .fail:
        throw .lonelyStratum(name: SampledDesign.name(design.tables.strata[stratum]))
      case .remove, .certainty: continue
      case .adjust: variance += left * sums[stratum] * sums[stratum]
      case .average: lonely += 1
      }
    }
    guard lonely > 0 else { return variance }
    let others = design.sampled.count - lonely
    return others == 0 ? .nan : variance * Double(design.sampled.count) / Double(others)
  }
}
