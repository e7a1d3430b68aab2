import SurveyModel

/// The population totals to which weights are fitted.
struct CalibrationPlan: Sendable {
  /// A table of `population.csv`: all rows with the same variables.
  struct Margin: Sendable {
    /// Places in `variables`, in the order of the table.
    var variables: [Int]
    var totals: [(values: [String], population: Double)]
  }

  let method: CalibrationMethod
  let bounds: ClosedRange<Double>?
  let keepsMissing: Bool
  /// Each variable once.
  let variables: [GroupVariable]
  let margins: [Margin]

  /// How far apart the totals of two margins may lie, as a part of them: a rounding error of tables.
  private static let rounding = 1e-6

  /// nil where the survey's weights are not to be fitted.
  init?(_ questionnaire: Questionnaire, unweighted: Bool) throws(AnalysisFailure) {
    let settings = questionnaire.settings
    guard settings.calibration != .none, !unweighted else { return nil }
    method = settings.calibration
    bounds = settings.bounds
    keepsMissing = settings.calibrationMissing == .keep
    var names: [String] = []
    var variables: [GroupVariable] = []
    var margins: [(names: [String], margin: Margin)] = []
    for cell in questionnaire.population {
      for name in cell.variables where !names.contains(name) {
        names.append(name)
        variables.append(try GroupVariable(calibrating: name, questionnaire))
      }
      // The same variables in another order are the same table.
      let order = cell.variables.indices.sorted { cell.variables[$0] < cell.variables[$1] }
      let key = order.map { cell.variables[$0] }
      let total = (values: order.map { cell.values[$0] }, population: cell.population)
      if let place = margins.firstIndex(where: { $0.names == key }) {
        if margins[place].margin.totals.contains(where: { $0.values == total.values }) {
          throw .populationRepeated(key, values: total.values)
        }
        margins[place].margin.totals.append(total)
      } else {
        let places = key.compactMap { names.firstIndex(of: $0) }
        margins.append((key, Margin(variables: places, totals: [total])))
      }
    }
    self.variables = variables
    self.margins = margins.map(\.margin)
    guard let first = margins.first else { throw .populationMissing }
    if method == .poststratify, margins.count > 1 {
      throw .poststratifiedTwice(margins[0].names, margins[1].names)
    }
    let whole = first.margin.sum
    for (names, margin) in margins where abs(margin.sum - whole) > Self.rounding * whole {
      throw .populationsDisagree(first.names, whole, names, margin.sum)
    }
  }
}

extension CalibrationPlan.Margin {
  var sum: Double { totals.reduce(0) { $0 + $1.population } }
}
