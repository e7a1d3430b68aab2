private import CDistributions
private import Synchronization

/// Quantiles and tails from Boost.Math.
enum Distributions {
  /// The p-quantile of Student's t; nil outside its domain.
  static func student(_ p: Double, degreesOfFreedom: Double) -> Double? {
    let asked = Student(p: p, degreesOfFreedom: degreesOfFreedom)
    if let known = students.withLock({ $0[asked] }) { return finite(known) }
    let found = hailong_t_quantile(p, degreesOfFreedom)
    students.withLock { $0[asked] = found }
    return finite(found)
  }

  private struct Student: Hashable {
    var p: Double
    var degreesOfFreedom: Double
  }

  /// Quantiles that have been worked out: all lines of a group ask for the same one.
  private static let students = Mutex<[Student: Double]>([:])

  /// The two-sided p value of a t statistic; nil outside its domain.
  static func twoSided(_ t: Double, degreesOfFreedom: Double) -> Double? {
    finite(2 * hailong_t_tail(abs(t), degreesOfFreedom)).map { min(1, $0) }
  }

  /// The p-quantile of the beta distribution; nil outside its domain.
  static func beta(_ p: Double, _ a: Double, _ b: Double) -> Double? {
    finite(hailong_beta_quantile(p, a, b))
  }

  private static func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
}
