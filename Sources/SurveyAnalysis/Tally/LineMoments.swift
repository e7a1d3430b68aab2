/// What the respondents of a block said in one line of a breakdown, each with x valid answers that
/// sum up to y.
///
/// With weights w the linearised value of a pooled score R = Σwy/Σwx is w(y − Rx)/Σwx, so its sums of
/// squares follow from these once R is known.
struct LineMoments: Sendable {
  /// Respondents with a valid answer, Σw, Σw²x, Σw²y.
  private var first = SIMD4<Double>()
  /// Σwx², Σwxy, Σwy².
  private var byWeight = SIMD4<Double>()
  /// Σw²x², Σw²xy, Σw²y².
  private var bySquare = SIMD4<Double>()

  var respondents: Int { Int(first[0]) }
  var weight: Double { first[1] }

  /// Adds a respondent's answers, (x, y).
  @inline(__always)
  mutating func add(_ answers: SIMD2<Double>, weight: Double) {
    let (x, y) = (answers.x, answers.y)
    let square = weight * weight
    let products = SIMD4(x * x, x * y, y * y, 0)
    first += SIMD4(1, weight, square * x, square * y)
    byWeight += weight * products
    bySquare += square * products
  }

  static func += (sum: inout LineMoments, later: LineMoments) {
    sum.first += later.first
    sum.byWeight += later.byWeight
    sum.bySquare += later.bySquare
  }

  /// The sums of the values s(y − Rx) of respondents whose weights are multiplied by a factor.
  func residuals(scale: Double, mean: Double, factor: Double) -> Residuals.Sums {
    var sums = Residuals.Sums()
    sums.byWeight = factor * scale * scale * Self.spread(byWeight, mean)
    sums.squares = factor * factor * scale * scale * Self.spread(bySquare, mean)
    sums.timesWeight = factor * factor * scale * (first[3] - mean * first[2])
    return sums
  }

  /// Σv(y − Rx)² of Σvx², Σvxy and Σvy²; what rounding leaves of sums that cancel is nothing.
  private static func spread(_ products: SIMD4<Double>, _ mean: Double) -> Double {
    let whole = products[2] + mean * mean * products[0]
    let spread = whole - 2 * mean * products[1]
    return spread > whole * 1e-14 ? spread : 0
  }
}
