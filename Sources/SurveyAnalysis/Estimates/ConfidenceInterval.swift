import Foundation
import SurveyModel

/// An interval for a score, as a fraction 0…1, and how it was made.
struct ConfidenceInterval {
  var limits: ClosedRange<Double>?
  var method: IntervalMethod?
  var note: EstimateNote?

  /// What an interval rests on; all but the counts are fractions.
  struct Basis {
    var score: Double
    var standardError: Double
    var degreesOfFreedom: Int
    /// Respondents with a valid answer.
    var respondents: Int
    var confidence: Double
    var method: IntervalMethod
    var isShare: Bool
    var isCensus: Bool
    var isConvenience: Bool
  }

  init(_ basis: Basis) {
    if basis.isConvenience {
      note = .convenience
      return
    }
    if basis.isCensus {
      limits = basis.score...basis.score
      method = .census
      note = .census
      return
    }
    let tail = (1 + basis.confidence) / 2
    guard basis.degreesOfFreedom >= 1,
      let t = Distributions.student(tail, degreesOfFreedom: Double(basis.degreesOfFreedom))
    else {
      note = .tooFewDegreesOfFreedom
      return
    }
    // Everybody said the same, or every cluster is alike: the design tells no spread.
    if basis.standardError < 1e-9 {
      note = .noVariation
      guard basis.isShare else { return }
      limits = Self.exact(basis, size: Double(basis.respondents), t: t, tail: tail)
      method = limits == nil ? nil : .exact
      return
    }
    switch basis.method {
    case .logit where basis.isShare && basis.score > 0 && basis.score < 1:
      limits = Self.logit(basis, t)
      method = .logit
    case .exact where basis.isShare && basis.score > 0 && basis.score < 1:
      let spread = basis.score * (1 - basis.score)
      limits = Self.exact(
        basis, size: spread / (basis.standardError * basis.standardError), t: t, tail: tail)
      method = .exact
    default:
      let low = basis.score - t * basis.standardError
      let high = basis.score + t * basis.standardError
      limits = max(0, low)...min(1, high)
      method = .mean
      if low < 0 || high > 1 { note = .clipped }
    }
  }

  /// logit R ± t SE/(R(1 − R)), carried back: R's `svyciprop(method = "xlogit")`.
  private static func logit(_ basis: Basis, _ t: Double) -> ClosedRange<Double> {
    let centre = log(basis.score / (1 - basis.score))
    let step = t * basis.standardError / (basis.score * (1 - basis.score))
    func back(_ value: Double) -> Double { 1 / (1 + exp(-value)) }
    return back(centre - step)...back(centre + step)
  }

  /// Korn and Graubard (1998): Clopper–Pearson limits at n* = size · (t₍ₙ₋₁₎/t₍df₎)².
  private static func exact(_ basis: Basis, size: Double, t: Double, tail: Double)
    -> ClosedRange<Double>?
  {
    guard basis.respondents > 1,
      let simple = Distributions.student(tail, degreesOfFreedom: Double(basis.respondents - 1))
    else { return nil }
    var effective = size * (simple / t) * (simple / t)
    if basis.standardError < 1e-9 { effective = min(effective, Double(basis.respondents)) }
    let hits = basis.score * effective
    let low = hits <= 0 ? 0 : Distributions.beta(1 - tail, hits, effective - hits + 1)
    let high = hits >= effective ? 1 : Distributions.beta(tail, hits + 1, effective - hits)
    guard let low, let high, low <= high else { return nil }
    return low...high
  }
}
