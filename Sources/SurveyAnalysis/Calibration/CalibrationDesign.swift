import SurveyModel

/// The cells met in the sample as rows of a model matrix: which population totals each counts in.
struct CalibrationDesign {
  /// By cell: the totals it counts in; empty for those who lack a variable.
  let columns: [[Int]]
  /// The population totals, margin by margin.
  let totals: [Double]
  /// The totals' names, for messages: `sex = nam`.
  let names: [String]

  /// Places the cells of a tally; a cell that no total names, or a total that nobody in the sample
  /// belongs to, makes calibration impossible.
  init(_ plan: CalibrationPlan, _ tables: TallyTables) throws(AnalysisFailure) {
    var totals: [Double] = []
    var names: [String] = []
    var columns = tables.cells.map { _ in [Int]() }
    for margin in plan.margins {
      var places: [[String]: Int] = [:]
      let variables = margin.variables.map { plan.variables[$0].name }
      func name(_ values: [String]) -> String {
        zip(variables, values).map { "\($0) = \($1)" }.joined(separator: ", ")
      }
      for total in margin.totals where total.population > 0 {
        places[total.values] = totals.count
        totals.append(total.population)
        names.append(name(total.values))
      }
      var met: Set<Int> = []
      for (cell, key) in tables.cells.enumerated() where !key.isEmpty {
        let values = margin.variables.map { variable in
          tables.calibrationValues[variable].name(key[variable]) ?? ""
        }
        guard let place = places[values] else { throw .populationLacks(name(values)) }
        columns[cell].append(place)
        met.insert(place)
      }
      if let absent = places.values.filter({ !met.contains($0) }).min() {
        throw .sampleLacks(names[absent])
      }
    }
    self.columns = columns
    self.totals = totals
    self.names = names
  }

  /// X'DX for weights by cell.
  func products(_ weights: [Double]) -> [[Double]] {
    var matrix = Array(
      repeating: [Double](repeating: 0, count: totals.count), count: totals.count)
    for (cell, places) in columns.enumerated() {
      for row in places { for column in places { matrix[row][column] += weights[cell] } }
    }
    return matrix
  }

  /// X'v for a sum by cell.
  func sums(_ values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: totals.count)
    for (cell, places) in columns.enumerated() {
      for place in places { sums[place] += values[cell] }
    }
    return sums
  }

  /// Xb for each cell.
  func fitted(_ coefficients: [Double]) -> [Double] {
    columns.map { $0.reduce(0) { $0 + coefficients[$1] } }
  }
}
