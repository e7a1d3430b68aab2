/// What the respondents of a block said in one line of a breakdown, each with x valid answers that
/// sum up to y.
///
/// With weights w the linearised value of a pooled score R = Σwy/Σwx is w(y − Rx)/Σwx, so its sums of
/// squares follow from these once R is known. Each sum is kept as two, of respondents in turn, so that
/// two of them are added at once.
struct LineMoments: Sendable {
  /// Respondents with a valid answer.
  private var counts = SIMD2<Double>()
  /// Their Σw.
  private var weights = SIMD2<Double>()
  private var products = Products()

  var respondents: Int { Int(counts.sum()) }
  var weight: Double { weights.sum() }

  /// Two respondents side by side; one by himself stands beside zeros.
  struct Two {
    /// How many valid answers, their sum, and w, which is 0 where there is none.
    let x: SIMD2<Double>
    let y: SIMD2<Double>
    let w: SIMD2<Double>
    /// 1 where there is a valid answer.
    let counts: SIMD2<Double>

    /// - Parameters:
    ///   - first: One respondent's (x, y).
    ///   - second: The other's.
    ///   - weights: Of both.
    @inline(__always)
    init(_ first: SIMD2<Double>, _ second: SIMD2<Double>, weights: SIMD2<Double>) {
      x = SIMD2(first.x, second.x)
      y = SIMD2(first.y, second.y)
      let lack = x .== 0
      w = weights.replacing(with: 0, where: lack)
      counts = SIMD2(repeating: 1).replacing(with: 0, where: lack)
    }
  }

  /// Adds two respondents.
  @inline(__always)
  mutating func add(_ two: Two) {
    counts += two.counts
    weights += two.w
    products.add(two, times: two.w)
  }

  static func += (sum: inout LineMoments, later: LineMoments) {
    sum.counts += later.counts
    sum.weights += later.weights
    sum.products += later.products
  }

  /// The sum of squares v(y − Rx)², v = w, of respondents whose weights are multiplied by a factor and
  /// whose values by a scale.
  func byWeight(scale: Double, mean: Double, factor: Double) -> Double {
    factor * scale * scale * products.spread(mean)
  }

  /// What squares of weights tell, where a design needs them.
  struct Squared: Sendable {
    /// Σw²x.
    private var linearX = SIMD2<Double>()
    /// Σw²y.
    private var linearY = SIMD2<Double>()
    private var products = Products()

    /// Adds two respondents.
    @inline(__always)
    mutating func add(_ two: Two) {
      let v = two.w * two.w
      linearX += v * two.x
      linearY += v * two.y
      products.add(two, times: v)
    }

    static func += (sum: inout Squared, later: Squared) {
      sum.linearX += later.linearX
      sum.linearY += later.linearY
      sum.products += later.products
    }

    /// The sum of squares v(y − Rx)², v = w².
    func squares(scale: Double, mean: Double, factor: Double) -> Double {
      factor * factor * scale * scale * products.spread(mean)
    }

    /// The sum Σw²(y − Rx).
    func timesWeight(scale: Double, mean: Double, factor: Double) -> Double {
      factor * factor * scale * (linearY.sum() - mean * linearX.sum())
    }
  }

  /// Σvx², Σvxy and Σvy².
  private struct Products: Sendable {
    private var xx = SIMD2<Double>()
    private var xy = SIMD2<Double>()
    private var yy = SIMD2<Double>()

    @inline(__always)
    mutating func add(_ two: Two, times v: SIMD2<Double>) {
      let (vx, vy) = (v * two.x, v * two.y)
      xx += vx * two.x
      xy += vx * two.y
      yy += vy * two.y
    }

    static func += (sum: inout Products, later: Products) {
      sum.xx += later.xx
      sum.xy += later.xy
      sum.yy += later.yy
    }

    /// Σv(y − Rx)²; what rounding leaves of sums that cancel is nothing.
    func spread(_ mean: Double) -> Double {
      let whole = yy.sum() + mean * mean * xx.sum()
      let spread = whole - 2 * mean * xy.sum()
      return spread > whole * 1e-14 ? spread : 0
    }
  }
}
