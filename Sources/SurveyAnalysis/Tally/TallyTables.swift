/// The names behind the places in a tally: the design's labels, values, groups, calibration cells.
struct TallyTables: Sendable {
  struct GroupKey: Hashable, Sendable {
    var margin: Int
    var values: [Int32]
  }

  var design = DesignLabels()
  var values: [ValueTable]
  var filterValues: [ValueTable]
  /// The values of the variables that weights are fitted by.
  var calibrationValues: [ValueTable]
  private(set) var groups: [GroupKey] = []
  private var groupPlaces: [GroupKey: Int32] = [:]
  /// Each met combination of the calibration's variables; cell 0 is that of whoever lacks one.
  private(set) var cells: [[Int32]] = [[]]
  private var cellPlaces: [[Int32]: Int32] = [:]

  init(_ plan: TallyPlan) {
    values = plan.variables.map { ValueTable(known: $0.known) }
    filterValues = plan.filters.map { ValueTable(known: $0.variable.known) }
    calibrationValues =
      plan.calibration.map { $0.variables.map { ValueTable(known: $0.known) } } ?? []
  }

  mutating func group(_ margin: Int, _ values: [Int32]) -> Int32 {
    let key = GroupKey(margin: margin, values: values)
    if let place = groupPlaces[key] { return place }
    groupPlaces[key] = Int32(groups.count)
    groups.append(key)
    return Int32(groups.count - 1)
  }

  mutating func cell(_ values: [Int32]) -> Int32 {
    if values.contains(0) { return 0 }
    if let place = cellPlaces[values] { return place }
    cellPlaces[values] = Int32(cells.count)
    cells.append(values)
    return Int32(cells.count - 1)
  }

  /// Takes in those of another tally; returns where its units, groups and cells now stand.
  mutating func merge(_ other: TallyTables, _ plan: TallyPlan) -> Places {
    let units = design.merge(other.design)
    let places = other.values.indices.map { variable in
      [0] + other.values[variable].names.map { values[variable].place($0) }
    }
    let groups = other.groups.map { key in
      let variables = plan.margins[key.margin]
      return Int(
        group(key.margin, zip(variables, key.values).map { places[$0][Int($1)] }))
    }
    let calibrated = other.calibrationValues.indices.map { variable in
      [0] + other.calibrationValues[variable].names.map { calibrationValues[variable].place($0) }
    }
    let cells = other.cells.map { key in
      key.isEmpty ? 0 : Int(cell(key.enumerated().map { calibrated[$0][Int($1)] }))
    }
    return Places(units: units, groups: groups, cells: cells)
  }

  struct Places {
    var units: [Int]
    var groups: [Int]
    var cells: [Int]
  }
}
