/// The whole sample by unit and calibration cell, whatever was asked for: what weights are fitted
/// on, and what those outside a group add to the variance of a fitted score.
struct CellTotals: Sendable {
  struct Key: Hashable, Sendable {
    var unit: Int32
    var cell: Int32
  }

  private(set) var keys: [Key] = []
  private(set) var respondents: [Int] = []
  /// Σw and Σw².
  private(set) var weights: [Double] = []
  private(set) var squares: [Double] = []
  /// By replicate: Σw.
  private(set) var replicates: [[Double]]
  private var places: [Key: Int] = [:]

  init(replicates: Int) { self.replicates = Array(repeating: [], count: replicates) }

  mutating func add(_ rows: CodedRows) {
    let places = rows.parts.map { part in
      let place = place(Key(unit: part.unit, cell: part.cell))
      respondents[place] += part.respondents
      return place
    }
    for row in 0..<rows.count {
      let place = places[rows.place(row)]
      let weight = rows.weights[row]
      weights[place] += weight
      squares[place] += weight * weight
      for index in replicates.indices { replicates[index][place] += rows.replicates[index][row] }
    }
  }

  mutating func merge(_ other: CellTotals, _ moved: TallyTables.Places) {
    for (index, key) in other.keys.enumerated() {
      let place = place(
        Key(unit: Int32(moved.units[Int(key.unit)]), cell: Int32(moved.cells[Int(key.cell)])))
      respondents[place] += other.respondents[index]
      weights[place] += other.weights[index]
      squares[place] += other.squares[index]
      for replicate in replicates.indices {
        replicates[replicate][place] += other.replicates[replicate][index]
      }
    }
  }

  private mutating func place(_ key: Key) -> Int {
    if let place = places[key] { return place }
    places[key] = keys.count
    keys.append(key)
    respondents.append(0)
    weights.append(0)
    squares.append(0)
    for index in replicates.indices { replicates[index].append(0) }
    return keys.count - 1
  }
}
