/// Which combination of several codes each row has: combinations are numbered as they are met, so
/// that what hangs on one is worked out once, not once a row.
struct JointPlaces {
  /// By row: its combination.
  private(set) var places: [Int32]
  /// By combination: the first row that has it.
  private(set) var firstRows: [Int]

  /// Tables of up to so many pairs are looked up by place, larger ones by hash.
  private static let mostPairs = 1 << 20

  /// - Parameters:
  ///   - columns: Codes by row, each −1 or more.
  ///   - count: How many rows there are.
  init(_ columns: [[Int32]], count: Int) {
    places = [Int32](repeating: 0, count: count)
    firstRows = count > 0 ? [0] : []
    for column in columns {
      let codes = Self.range(of: column)
      // What is the same in all rows tells none apart.
      if codes.lowerBound == codes.upperBound { continue }
      let width = Int(codes.upperBound) + 2
      if firstRows.count * width <= Self.mostPairs {
        join(column, width: width)
      } else {
        joinByHash(column)
      }
    }
  }

  private static func range(of column: [Int32]) -> ClosedRange<Int32> {
    let codes = column.span
    guard codes.count > 0 else { return 0...0 }
    var (least, most) = (codes[0], codes[0])
    for row in codes.indices {
      least = min(least, codes[row])
      most = max(most, codes[row])
    }
    return least...most
  }

  private mutating func join(_ column: [Int32], width: Int) {
    var known = [Int32](repeating: -1, count: firstRows.count * width)
    var rows: [Int] = []
    var places = places.mutableSpan
    let codes = column.span
    for row in places.indices {
      let pair = Int(places[row]) &* width &+ Int(codes[row]) &+ 1
      var place = known[pair]
      if place < 0 {
        place = Int32(rows.count)
        known[pair] = place
        rows.append(row)
      }
      places[row] = place
    }
    firstRows = rows
  }

  private mutating func joinByHash(_ column: [Int32]) {
    var known: [Int64: Int32] = [:]
    var rows: [Int] = []
    for row in places.indices {
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

  /// What hangs on each combination, told by its first row, for every row.
  func map(_ make: (_ firstRow: Int) -> Int32) -> [Int32] {
    let made = firstRows.map(make)
    return places.map { made[Int($0)] }
  }
}
