package import SurveyModel

/// What fitting the weights to the population came to.
package struct CalibrationResult: Sendable, Equatable {
  package var method: CalibrationMethod
  package var iterations: Int
  /// The largest difference left between a weighted total and its population, as a part of it.
  package var misfit: Double
  /// The least and the greatest factor on a weight.
  package var factors: ClosedRange<Double>
  /// Respondents who lack a variable and keep their weight.
  package var kept: Int
}

/// Factors on the weights, one a calibration cell, that make the sample's totals the population's.
struct Calibration {
  /// By cell: what multiplies the weights.
  let factors: [Double]
  let result: CalibrationResult
  private let design: CalibrationDesign
  /// Design weights by cell, of those who are calibrated.
  private let weights: [Double]
  private let equations: NormalEquations
  private let population: Double

  private static let mostIterations = 50
  /// Newton's steps go on until the totals hold to this part, and are refused above the second.
  private static let wanted = 1e-13
  private static let accepted = 1e-7
  /// From how many times the sample's totals on weights are first brought to the population's scale.
  ///
  /// Bounds are meant on those that are. R's `grake` does so too, but takes the mean of the totals'
  /// ratios for the scale, which hangs on the order of a factor's levels.
  private static let rescaling = 20.0

  /// Fits design weights (by cell, those who lack a variable in cell 0) to the totals.
  init(_ plan: CalibrationPlan, _ design: CalibrationDesign, weights: [Double], kept: Int)
    throws(AnalysisFailure)
  {
    self.design = design
    let outside = weights[0]
    // Those who keep their weight count in the population, so the totals are reduced by it.
    let whole = plan.margins.first?.sum ?? 0
    population = whole
    guard outside < whole else { throw .calibrationDiverged(misfit: 1) }
    let totals = design.totals.map { $0 * (whole - outside) / whole }
    var inside = weights
    inside[0] = 0
    let ratios = zip(totals, design.sums(inside)).map { $1 > 0 ? $0 / $1 : .infinity }
    var scale = 1.0
    if let least = ratios.min(), least > Self.rescaling {
      scale = (whole - outside) / inside.reduce(0, +)
    }
    let solution = try Self.solve(
      plan, design, inside.map { $0 * scale }, totals)
    let factors = solution.factors.enumerated().map { $0 == 0 ? 1 : $1 * scale }
    self.factors = factors
    self.weights = inside
    equations = NormalEquations(design.products(inside))
    let used = factors.indices.filter { inside[$0] > 0 }.map { factors[$0] }
    result = CalibrationResult(
      method: plan.method, iterations: solution.iterations, misfit: solution.misfit,
      factors: (used.min() ?? 1)...(used.max() ?? 1), kept: kept)
  }

  private static func solve(
    _ plan: CalibrationPlan, _ design: CalibrationDesign, _ weights: [Double], _ totals: [Double]
  ) throws(AnalysisFailure) -> (factors: [Double], iterations: Int, misfit: Double) {
    let distance: DistanceFunction =
      switch plan.method {
      case .logit: .logit(plan.bounds ?? 0...2)
      case .rake: .exponential
      case .none, .poststratify: .linear
      }
    var coefficients = [Double](repeating: 0, count: totals.count)
    func state(_ coefficients: [Double]) -> (factors: [Double], left: [Double], misfit: Double) {
      let factors = design.fitted(coefficients).map(distance.value)
      let sums = design.sums(zip(weights, factors).map { $0 * $1 })
      let left = zip(totals, sums).map { $0 - $1 }
      let misfit = zip(left, totals).map { abs($0) / $1 }.max() ?? 0
      return (factors, left, misfit)
    }
    var current = state(coefficients)
    var iterations = 0
    while current.misfit > wanted, iterations < mostIterations {
      iterations += 1
      let slopes = zip(weights, design.fitted(coefficients)).map { $0 * distance.derivative($1) }
      let step = NormalEquations(design.products(slopes)).solve(current.left)
      // A step that overshoots is halved until it is finite and brings the totals closer.
      var length = 1.0
      var next = state(zip(coefficients, step).map { $0 + length * $1 })
      while !(next.misfit < current.misfit), length > 1e-6 {
        length /= 2
        next = state(zip(coefficients, step).map { $0 + length * $1 })
      }
      guard next.misfit < current.misfit else { break }
      coefficients = zip(coefficients, step).map { $0 + length * $1 }
      current = next
    }
    guard current.misfit <= accepted else {
      throw .calibrationDiverged(misfit: current.misfit)
    }
    return (current.factors, iterations, current.misfit)
  }

  /// The part of a linearised variable that the calibration explains, as a value by cell for each
  /// unit of calibrated weight: regression on the population's variables by design weights
  /// (Deville and Särndal, 1992, 3.4; R's `svyrecvar`).
  ///
  /// - Parameter sums: Σz by cell.
  /// - Returns: By cell, what is to be taken from z for each unit of calibrated weight.
  func explained(_ sums: [Double]) -> [Double] {
    let right = sums.enumerated().map { cell, sum in
      weights[cell] > 0 ? sum / factors[cell] : 0
    }
    let coefficients = equations.solve(design.sums(right))
    var explained = design.fitted(coefficients)
    // A kept weight reduces every total in proportion, and with it what the totals explain.
    explained[0] = zip(coefficients, design.totals).reduce(0) { $0 + $1.0 * $1.1 } / population
    return explained
  }
}
