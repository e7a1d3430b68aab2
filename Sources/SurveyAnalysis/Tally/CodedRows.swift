import SurveyModel

/// One batch as the sums need it: for each respondent the stratum, unit, weight, groups and answers,
/// all as places in tables, so that no text is touched row by row.
struct CodedRows {
  let count: Int
  var strata: [Int32] = []
  var units: [Int32] = []
  var weights: [Double]
  /// Whether the respondent passes the filters.
  var included: [Bool]
  /// For each margin and layer, the group of each respondent, or −1.
  var layers: [[Int32]] = []
  /// For each rated question, each respondent's slot: a choice's place, then empty, then not asked.
  var slots: [[UInt8]] = []

  init(_ batch: ResponseBatch, _ plan: TallyPlan, _ tables: inout TallyTables) {
    count = batch.count
    weights = Self.weights(batch, plan)
    included = [Bool](repeating: true, count: batch.count)
    placeUnits(batch, plan, &tables)
    filter(batch, plan, &tables)
    for margin in plan.margins.indices { place(batch, margin, plan, &tables) }
    for (index, question) in plan.rated.enumerated() {
      slots.append(
        Self.slots(
          batch[question.name], count, plan.questionnaire.choices(of: plan.rated[index]).map(\.name)
        ))
    }
  }

  private static func weights(_ batch: ResponseBatch, _ plan: TallyPlan) -> [Double] {
    guard let name = plan.weight, case .numbers(let weights)? = batch[name]?.content else {
      return [Double](repeating: 1, count: batch.count)
    }
    return weights
  }

  private mutating func placeUnits(
    _ batch: ResponseBatch, _ plan: TallyPlan, _ tables: inout TallyTables
  ) {
    let (stratumCodes, stratumNames) = DesignLabels.labels(plan.strata, batch)
    let places = stratumNames.map { Int32(tables.design.stratum($0)) }
    strata = stratumCodes.map { places[Int($0)] }
    for stratum in strata { tables.design.respondents[Int(stratum)] += 1 }
    if let name = plan.population, case .numbers(let numbers)? = batch[name]?.content {
      for row in 0..<count { tables.design.note(population: numbers[row], in: Int(strata[row])) }
    }
    let (clusterCodes, clusterNames) = DesignLabels.labels(plan.clusters, batch)
    var known: [Int64: Int32] = [:]
    units = (0..<count).map { row in
      let key = Int64(strata[row]) << 32 | Int64(clusterCodes[row])
      if let unit = known[key] { return unit }
      let unit = Int32(
        tables.design.unit(Int(strata[row]), clusterNames[Int(clusterCodes[row])]))
      known[key] = unit
      return unit
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
