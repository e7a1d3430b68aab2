import Foundation
import SurveyModel

/// How far a calibration may pull weights: g = F(x'λ) with F(0) = 1 and F'(0) = 1.
///
/// Deville and Särndal (1992), table 1; as R's `calfun`.
enum DistanceFunction {
  /// g = 1 + u, which one step solves: post-stratification.
  case linear
  /// g = exp u: raking.
  case exponential
  /// g between two bounds.
  case logit(ClosedRange<Double>)

  func value(_ u: Double) -> Double {
    switch self {
    case .linear: return 1 + u
    case .exponential: return exp(u)
    case .logit(let bounds):
      let (low, high) = (bounds.lowerBound, bounds.upperBound)
      let power = exp(slope(bounds) * u)
      if power.isInfinite { return high }
      return (low * (high - 1) + high * (1 - low) * power) / (high - 1 + (1 - low) * power)
    }
  }

  func derivative(_ u: Double) -> Double {
    switch self {
    case .linear: return 1
    case .exponential: return exp(u)
    case .logit(let bounds):
      let (low, high) = (bounds.lowerBound, bounds.upperBound)
      let power = exp(slope(bounds) * u)
      let below = high - 1 + (1 - low) * power
      if power.isInfinite || below.isInfinite { return 0 }
      return slope(bounds) * (high - low) * (1 - low) * (high - 1) * power / (below * below)
    }
  }

  /// (U − L)/((U − 1)(1 − L)).
  private func slope(_ bounds: ClosedRange<Double>) -> Double {
    (bounds.upperBound - bounds.lowerBound)
      / ((bounds.upperBound - 1) * (1 - bounds.lowerBound))
  }
}
