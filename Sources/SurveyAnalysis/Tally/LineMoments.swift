/// What the respondents of a block said in one line of a breakdown, each with x valid answers that
/// sum up to y.
///
/// With weights w the linearised value of a pooled score R = Σwy/Σwx is w(y − Rx)/Σwx, so its sums of
/// squares follow from these once R is known.
struct LineMoments: Sendable {
  /// Respondents with a valid answer, Σw.
  private var first = SIMD2<Double>()
  private var products = Products()

  var respondents: Int { Int(first[0]) }
  var weight: Double { first[1] }

  /// Adds a respondent's answers, (x, y).
  @inline(__always)
  mutating func add(_ answers: SIMD2<Double>, weight: Double) {
    first += SIMD2(1, weight)
    products.add(answers, times: weight)
  }

  static func += (sum: inout LineMoments, later: LineMoments) {
    sum.first += later.first
    sum.products += later.products
  }

  /// The sum of squares v(y − Rx)², v = w, of respondents whose weights are multiplied by a factor and
  /// whose values by a scale.
  func byWeight(scale: Double, mean: Double, factor: Double) -> Double {
    factor * scale * scale * products.spread(mean)
  }

  /// What squares of weights tell, where a design needs them.
  struct Squared: Sendable {
    /// Σw²x, Σw²y.
    private var linear = SIMD2<Double>()
    private var products = Products()

    /// Adds a respondent's answers, (x, y).
    @inline(__always)
    mutating func add(_ answers: SIMD2<Double>, weight: Double) {
      linear += weight * weight * answers
      products.add(answers, times: weight * weight)
    }

    static func += (sum: inout Squared, later: Squared) {
      sum.linear += later.linear
      sum.products += later.products
    }

    /// The sum of squares v(y − Rx)², v = w².
    func squares(scale: Double, mean: Double, factor: Double) -> Double {
      factor * factor * scale * scale * products.spread(mean)
    }

    /// The sum Σw²(y − Rx).
    func timesWeight(scale: Double, mean: Double, factor: Double) -> Double {
      factor * factor * scale * (linear.y - mean * linear.x)
    }
  }

  /// Σvx², Σvxy and Σvy².
  private struct Products: Sendable {
    private var withX = SIMD2<Double>()
    private var withY = 0.0

    @inline(__always)
    mutating func add(_ answers: SIMD2<Double>, times v: Double) {
      withX += v * (answers.x * answers)
      withY += v * (answers.y * answers.y)
    }

    static func += (sum: inout Products, later: Products) {
      sum.withX += later.withX
      sum.withY += later.withY
    }

    /// Σv(y − Rx)²; what rounding leaves of sums that cancel is nothing.
    func spread(_ mean: Double) -> Double {
      let whole = withY + mean * mean * withX.x
      let spread = whole - 2 * mean * withX.y
      return spread > whole * 1e-14 ? spread : 0
    }
  }
}
