import Foundation
import SurveyModel

extension IntervalBasis {
  /// The smallest alpha at which the interval, by its own method, excludes a value; nil where there
  /// is no interval.
  func pValue(of minimum: Double) -> Double? {
    guard let method else { return nil }
    let df = Double(degreesOfFreedom)
    switch method {
    case .census: return score == minimum ? 1 : 0
    case .mean:
      return Distributions.twoSided((score - minimum) / standardError, degreesOfFreedom: df)
    case .logit:
      guard minimum > 0, minimum < 1 else { return 0 }
      let distance = log(score / (1 - score)) - log(minimum / (1 - minimum))
      return Distributions.twoSided(
        distance * score * (1 - score) / standardError, degreesOfFreedom: df)
    case .wilson:
      guard minimum > 0, minimum < 1 else { return 0 }
      // The interval ends where (R − m)² = t² m(1 − m)/n.
      let n = score * (1 - score) / (standardError * standardError)
      return Distributions.twoSided(
        (score - minimum) / (minimum * (1 - minimum) / n).squareRoot(), degreesOfFreedom: df)
    case .exact: return search(minimum)
    }
  }

  /// Halves the logarithm of alpha until the limit meets the value: beta's limits have no inverse.
  private func search(_ minimum: Double) -> Double? {
    func excludes(_ alpha: Double) -> Bool? {
      ConfidenceInterval.limits(self, .exact, alpha: alpha).map { !$0.contains(minimum) }
    }
    // At alpha = 1 itself t is 0, and the limits have no value.
    let most = 1 - 1e-9
    guard let atMost = excludes(most) else { return nil }
    guard atMost else { return 1 }
    var low = log(1e-15)
    var high = log(most)
    if excludes(exp(low)) == true { return exp(low) }
    for _ in 0..<200 where high - low > 1e-13 {
      let middle = (low + high) / 2
      if excludes(exp(middle)) == true { high = middle } else { low = middle }
    }
    return exp(high)
  }
}
