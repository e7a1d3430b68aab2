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
  /// For each rated question, each respondent's slot: a choice's place, then empty, then not asked.
  var slots: [[UInt8]] = []

  init(_ batch: ResponseBatch, _ plan: TallyPlan, _ tables: inout TallyTables) {
    count = batch.count
    weights = plan.design.weight.map { Self.numbers(batch, $0) } ?? Self.ones(batch.count)
    replicates = plan.design.replicates.map { Self.numbers(batch, $0) }
    included = [Bool](repeating: true, count: batch.count)
    placeUnits(batch, plan, &tables)
    placeCells(batch, plan, &tables)
    filter(batch, plan, &tables)
    for margin in plan.margins.indices { place(batch, margin, plan, &tables) }
    for (index, question) in plan.rated.enumerated() {
      slots.append(
        Self.slots(
          batch[question.name], count, plan.questionnaire.choices(of: plan.rated[index]).map(\.name)
        ))
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
    var known: [[Int32]: Int32] = [:]
    var respondents: [Int32: Int] = [:]
    units = (0..<count).map { row in
      let key = [strata.places[row], clusters.places[row], clusters2.places[row]]
      if let unit = known[key] {
        respondents[unit, default: 0] += 1
        return unit
      }
      let stratum = tables.design.stratum(strata.names[Int(key[0])])
      let cluster =
        design.clusters.isEmpty
        ? nil : tables.design.cluster(clusters.names[Int(key[1])], in: stratum)
      let unit = Int32(
        tables.design.unit(clusters2.names[Int(key[2])], in: cluster, of: stratum))
      known[key] = unit
      respondents[unit, default: 0] += 1
      return unit
    }
    for (unit, found) in respondents { tables.design.count(found, in: Int(unit)) }
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
    var known: [[Int32]: Int32] = [:]
    for row in 0..<count {
      let key = values.map { $0[row] }
      let cell = known[key] ?? tables.cell(key)
      known[key] = cell
      cells[row] = cell
    }
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
      var known: [[Int32]: Int32] = [:]
      layers.append(
        (0..<count).map { row in
          guard included[row] else { return -1 }
          let values = layer.map { $0[row] }
          if values.contains(-1) { return -1 }
          if let group = known[values] { return group }
          let group = tables.group(margin, values)
          known[values] = group
          return group
        })
    }
  }

  private static func slots(_ column: ResponseColumn?, _ count: Int, _ today: [String]) -> [UInt8] {
    let empty = UInt8(today.count)
    guard let column, case .answers(let codes) = column.content else {
      return [UInt8](repeating: empty, count: count)
    }
    var table = [UInt8](repeating: empty, count: 256)
    for (index, name) in column.names.enumerated() {
      if let place = today.firstIndex(of: name) { table[index + 1] = UInt8(place) }
    }
    table[Int(ColumnKind.notApplicable)] = empty + 1
    return codes.map { table[Int($0)] }
  }
}
