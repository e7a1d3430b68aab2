/// What the respondents of a block said in one line of a breakdown, each with x valid answers that
/// sum up to y.
///
/// With weights w the linearised value of a pooled score R = Σwy/Σwx is w(y − Rx)/Σwx, so its sums of
/// squares follow from these once R is known.
struct LineMoments: Sendable {
  /// Respondents with a valid answer, Σw.
  private var first = SIMD2<Double>()
  /// Σw²x, Σw²y.
  private var linear = SIMD2<Double>()
  /// Σwx², Σwxy, Σwy².
  private var byWeight = SIMD4<Double>()
  /// Σw²x², Σw²xy, Σw²y².
  private var bySquare = SIMD4<Double>()

  var respondents: Int { Int(first[0]) }
  var weight: Double { first[1] }

  /// Adds a respondent's answers, (x, y), with what needs no squares of weights.
  @inline(__always)
  mutating func add(_ answers: SIMD2<Double>, weight: Double) {
    first += SIMD2(1, weight)
    byWeight += weight * Self.products(answers)
  }

  /// Adds what squares of weights tell of a respondent's answers, (x, y).
  @inline(__always)
  mutating func addSquares(_ answers: SIMD2<Double>, weight: Double) {
    let square = weight * weight
    linear += square * answers
    bySquare += square * Self.products(answers)
  }

  @inline(__always)
  private static func products(_ answers: SIMD2<Double>) -> SIMD4<Double> {
    let (x, y) = (answers.x, answers.y)
    return SIMD4(x * x, x * y, y * y, 0)
  }

  static func += (sum: inout LineMoments, later: LineMoments) {
    sum.first += later.first
    sum.linear += later.linear
    sum.byWeight += later.byWeight
    sum.bySquare += later.bySquare
  }

  /// The sums of the values s(y − Rx) of respondents whose weights are multiplied by a factor.
  func residuals(scale: Double, mean: Double, factor: Double) -> Residuals.Sums {
    var sums = Residuals.Sums()
    sums.byWeight = factor * scale * scale * Self.spread(byWeight, mean)
    sums.squares = factor * factor * scale * scale * Self.spread(bySquare, mean)
    sums.timesWeight = factor * factor * scale * (linear.y - mean * linear.x)
    return sums
  }

  /// Σv(y − Rx)² of Σvx², Σvxy and Σvy²; what rounding leaves of sums that cancel is nothing.
  private static func spread(_ products: SIMD4<Double>, _ mean: Double) -> Double {
    let whole = products[2] + mean * mean * products[0]
    let spread = whole - 2 * mean * products[1]
    return spread > whole * 1e-14 ? spread : 0
  }
}
