/// Which combination of several codes each row has: combinations are numbered as they are met, so
/// that what hangs on one is worked out once, not once a row.
struct JointPlaces {
  /// By row: its combination.
  private(set) var places: [Int32]
  /// By combination: the first row that has it.
  private(set) var firstRows: [Int]

  init(_ columns: [[Int32]], count: Int) {
    places = [Int32](repeating: 0, count: count)
    firstRows = count > 0 ? [0] : []
    for column in columns {
      var known: [Int64: Int32] = [:]
      var rows: [Int] = []
      for row in 0..<count {
        let key = Int64(places[row]) << 32 | Int64(UInt32(bitPattern: column[row]))
        if let place = known[key] {
          places[row] = place
        } else {
          let place = Int32(rows.count)
          known[key] = place
          rows.append(row)
          places[row] = place
        }
      }
      firstRows = rows
    }
  }

  /// What hangs on each combination, told by its first row, for every row.
  func map(_ make: (_ firstRow: Int) -> Int32) -> [Int32] {
    let made = firstRows.map(make)
    return places.map { made[Int($0)] }
  }
}
