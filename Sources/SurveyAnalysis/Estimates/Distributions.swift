private import CDistributions

/// Quantiles from Boost.Math.
enum Distributions {
  /// The p-quantile of Student's t; nil outside its domain.
  static func student(_ p: Double, degreesOfFreedom: Double) -> Double? {
    finite(hailong_t_quantile(p, degreesOfFreedom))
  }

  /// The p-quantile of the beta distribution; nil outside its domain.
  static func beta(_ p: Double, _ a: Double, _ b: Double) -> Double? {
    finite(hailong_beta_quantile(p, a, b))
  }

  private static func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
}
