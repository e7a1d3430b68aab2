import Foundation
import SurveyModel

/// An interval for a score, as a fraction 0…1, and how it was made.
struct ConfidenceInterval {
  var limits: ClosedRange<Double>?
  var method: IntervalMethod?
  var note: EstimateNote?

  init(_ basis: IntervalBasis, confidence: Double) {
    guard let method = basis.method else {
      note = basis.degreesOfFreedom < 1 ? .tooFewDegreesOfFreedom : .noVariation
      return
    }
    limits = Self.limits(basis, method, alpha: 1 - confidence)
    self.method = limits == nil ? nil : method
    switch method {
    case .census: note = .census
    case .mean:
      let t = Self.student(basis, alpha: 1 - confidence) ?? .nan
      let reach = t * basis.standardError
      if basis.score - reach < 0 || basis.score + reach > 1 { note = .clipped }
    default: if !basis.hasSpread { note = .noVariation }
    }
  }

  /// The limits that leave out alpha; nil outside a distribution's domain.
  static func limits(_ basis: IntervalBasis, _ method: IntervalMethod, alpha: Double)
    -> ClosedRange<Double>?
  {
    if method == .census { return basis.score...basis.score }
    guard let t = student(basis, alpha: alpha) else { return nil }
    let (low, high): (Double, Double)
    switch method {
    case .logit:
      // Carried back from logit R ± t SE/(R(1 − R)): R's svyciprop(method = "xlogit").
      let centre = log(basis.score / (1 - basis.score))
      let step = t * basis.standardError / (basis.score * (1 - basis.score))
      (low, high) = (1 / (1 + exp(step - centre)), 1 / (1 + exp(-step - centre)))
    case .wilson:
      // Wilson (1927) with t for z and n = R(1 − R)/Var.
      let n = effective(basis)
      let middle = (basis.score + t * t / (2 * n)) / (1 + t * t / n)
      let reach =
        t / (1 + t * t / n)
        * (basis.score * (1 - basis.score) / n + t * t / (4 * n * n)).squareRoot()
      (low, high) = (middle - reach, middle + reach)
    case .exact: return exact(basis, t, alpha: alpha)
    case .mean, .census:
      (low, high) = (
        basis.score - t * basis.standardError, basis.score + t * basis.standardError
      )
    }
    guard low <= high else { return nil }
    return max(0, low)...min(1, high)
  }

  /// R(1 − R)/Var: how many respondents of a simple sample would tell as much.
  private static func effective(_ basis: IntervalBasis) -> Double {
    basis.score * (1 - basis.score) / (basis.standardError * basis.standardError)
  }

  static func student(_ basis: IntervalBasis, alpha: Double) -> Double? {
    Distributions.student(1 - alpha / 2, degreesOfFreedom: Double(basis.degreesOfFreedom))
  }

  /// Korn and Graubard (1998): Clopper–Pearson limits at n* = n (t₍ₙ₋₁₎/t₍df₎)², n what the design
  /// is worth, or the respondents where it tells no spread.
  private static func exact(_ basis: IntervalBasis, _ t: Double, alpha: Double)
    -> ClosedRange<Double>?
  {
    guard basis.members > 1,
      let simple = Distributions.student(
        1 - alpha / 2, degreesOfFreedom: Double(basis.members - 1))
    else { return nil }
    let respondents = Double(basis.respondents)
    let ratio = (simple / t) * (simple / t)
    let n =
      basis.hasSpread ? effective(basis) * ratio : min(respondents * ratio, respondents)
    let hits = basis.score * n
    // Rounding may leave a share of all or none a hair beside 1 or 0.
    let isNone = hits <= 1e-9 * n
    let isAll = n - hits <= 1e-9 * n
    let low = isNone ? 0 : Distributions.beta(alpha / 2, hits, isAll ? 1 : n - hits + 1)
    let high = isAll ? 1 : Distributions.beta(1 - alpha / 2, isNone ? 1 : hits + 1, n - hits)
    guard let low, let high, low <= high else { return nil }
    return low...high
  }
}
