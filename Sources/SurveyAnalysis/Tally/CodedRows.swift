import SurveyModel

/// One batch as the sums need it: for each respondent the unit, weight, groups and answers, all as
/// places in tables, so that no text is touched row by row.
struct CodedRows {
  let count: Int
  var units: [Int32] = []
  /// The calibration cell of each respondent; all 0 where weights are not fitted.
  var cells: [Int32] = []
  let weights: [Double]
  /// By replicate, the weight of each respondent.
  let replicates: [[Double]]
  /// Whether the respondent passes the filters.
  var included: [Bool]
  /// For each margin and layer, the group of each respondent, or −1.
  var layers: [[Int32]] = []
  /// For each rated question.
  var questions: [CodedAnswers] = []

  init(_ batch: ResponseBatch, _ plan: TallyPlan, _ tables: inout TallyTables) {
    count = batch.count
    weights = plan.design.weight.map { Self.numbers(batch, $0) } ?? Self.ones(batch.count)
    replicates = plan.design.replicates.map { Self.numbers(batch, $0) }
    included = [Bool](repeating: true, count: batch.count)
    placeUnits(batch, plan, &tables)
    placeCells(batch, plan, &tables)
    filter(batch, plan, &tables)
    for margin in plan.margins.indices { place(batch, margin, plan, &tables) }
    questions = plan.rated.map { question in
      CodedAnswers(
        batch[question.name], count: count,
        today: plan.questionnaire.choices(of: question).map(\.name))
    }
  }

  private static func ones(_ count: Int) -> [Double] { [Double](repeating: 1, count: count) }

  private static func numbers(_ batch: ResponseBatch, _ name: String) -> [Double] {
    guard case .numbers(let numbers)? = batch[name]?.content else { return ones(batch.count) }
    return numbers
  }

  private mutating func placeUnits(
    _ batch: ResponseBatch, _ plan: TallyPlan, _ tables: inout TallyTables
  ) {
    let design = plan.design
    let strata = JoinedLabels(design.strata, batch)
    let clusters = JoinedLabels(design.clusters, batch)
    let clusters2 = JoinedLabels(design.clusters2, batch)
    let joint = JointPlaces(strata.codes + clusters.codes + clusters2.codes, count: count)
    units = joint.map { row in
      let stratum = tables.design.stratum(strata.name(row))
      let cluster =
        design.clusters.isEmpty
        ? nil
        : tables.design.cluster(clusters.name(row), in: stratum)
      return Int32(
        tables.design.unit(
          clusters2.name(row), in: cluster, of: stratum))
    }
    var respondents = [Int](repeating: 0, count: tables.design.units.count)
    for unit in units { respondents[Int(unit)] += 1 }
    for (unit, found) in respondents.enumerated() { tables.design.count(found, in: unit) }
    notePopulations(batch, plan, &tables)
  }

  private func notePopulations(
    _ batch: ResponseBatch, _ plan: TallyPlan, _ tables: inout TallyTables
  ) {
    if let name = plan.design.population, case .numbers(let numbers)? = batch[name]?.content {
      for row in 0..<count where !numbers[row].isNaN {
        let unit = tables.design.units[Int(units[row])]
        tables.design.note(population: numbers[row], ofStratum: unit.stratum)
      }
    }
    if let name = plan.design.population2, case .numbers(let numbers)? = batch[name]?.content {
      for row in 0..<count where !numbers[row].isNaN {
        guard let cluster = tables.design.units[Int(units[row])].cluster else { continue }
        tables.design.note(population: numbers[row], ofCluster: cluster)
      }
    }
  }

  private mutating func placeCells(
    _ batch: ResponseBatch, _ plan: TallyPlan, _ tables: inout TallyTables
  ) {
    cells = [Int32](repeating: 0, count: count)
    guard let calibration = plan.calibration else { return }
    // Each variable has one layer, since those of several values are refused.
    let values = calibration.variables.indices.map {
      calibration.variables[$0].layers(batch, &tables.calibrationValues[$0])[0]
    }
    cells = JointPlaces(values, count: count).map { row in tables.cell(values.map { $0[row] }) }
  }

  private mutating func filter(
    _ batch: ResponseBatch, _ plan: TallyPlan, _ tables: inout TallyTables
  ) {
    for (index, (variable, value)) in plan.filters.enumerated() {
      let wanted = tables.filterValues[index].place(value)
      let layers = variable.layers(batch, &tables.filterValues[index])
      for row in 0..<count where !layers.contains(where: { $0[row] == wanted }) {
        included[row] = false
      }
    }
  }

  private mutating func place(
    _ batch: ResponseBatch, _ margin: Int, _ plan: TallyPlan, _ tables: inout TallyTables
  ) {
    var crossed: [[[Int32]]] = [[]]
    for variable in plan.margins[margin] {
      let layers = plan.variables[variable].layers(batch, &tables.values[variable])
      crossed = crossed.flatMap { left in layers.map { left + [$0] } }
    }
    for layer in crossed {
      // Nobody outside the filters makes a group come into being.
      let columns = layer + [included.map { $0 ? 0 : -1 }]
      layers.append(
        JointPlaces(columns, count: count).map { row in
          let values = layer.map { $0[row] }
          return !included[row] || values.contains(-1) ? -1 : tables.group(margin, values)
        })
    }
  }
}
