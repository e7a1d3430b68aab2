/// The names behind the places in a tally: strata, clusters, values, groups.
struct TallyTables: Sendable {
  struct GroupKey: Hashable, Sendable {
    var margin: Int
    var values: [Int32]
  }

  var design = DesignLabels()
  var values: [ValueTable]
  var filterValues: [ValueTable]
  private(set) var groups: [GroupKey] = []
  private var groupPlaces: [GroupKey: Int32] = [:]

  init(_ plan: TallyPlan) {
    values = plan.variables.map { ValueTable(known: $0.known) }
    filterValues = plan.filters.map { ValueTable(known: $0.variable.known) }
  }

  mutating func group(_ margin: Int, _ values: [Int32]) -> Int32 {
    let key = GroupKey(margin: margin, values: values)
    if let place = groupPlaces[key] { return place }
    groupPlaces[key] = Int32(groups.count)
    groups.append(key)
    return Int32(groups.count - 1)
  }

  /// Takes in what came later; returns where its strata, units and groups now stand.
  mutating func merge(_ later: TallyTables, _ plan: TallyPlan) -> (
    strata: [Int], units: [Int], groups: [Int]
  ) {
    let (strata, units) = design.merge(later.design)
    let places = later.values.indices.map { variable in
      [0] + later.values[variable].names.map { values[variable].place($0) }
    }
    let groups = later.groups.map { key in
      let variables = plan.margins[key.margin]
      return Int(
        group(key.margin, zip(variables, key.values).map { places[$0][Int($1)] }))
    }
    return (strata, units, groups)
  }
}
