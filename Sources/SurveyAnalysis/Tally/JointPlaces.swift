/// Which combination of several codes each row has: combinations are numbered as they are met, so
/// that what hangs on one is worked out once, not once a row.
struct JointPlaces {
  /// By row: its combination.
  private(set) var places: [UInt32]
  /// By combination: the first row that has it.
  private(set) var firstRows: [UInt32]
  /// By combination: how many rows have it.
  private(set) var counts: [Int]
  /// The numbers in `places` are below it; they are not numbered as they are met where it is not
  /// the number of combinations.
  private var bound: Int

  /// Keys up to so many are numbered by a table, which stays in the cache; beyond that, keys are
  /// numbered before they get any longer.
  private static let shortTable = 1 << 16
  /// The largest table of all; beyond it keys are numbered by hash.
  private static let longTable = 1 << 20

  /// All rows are of one combination.
  init(count: Int) {
    places = [UInt32](repeating: 0, count: count)
    firstRows = count > 0 ? [0] : []
    counts = count > 0 ? [count] : []
    bound = 1
  }

  /// - Parameters:
  ///   - columns: Codes by row.
  ///   - count: How many rows there are.
  init(_ columns: [RowCodes], count: Int) {
    self = JointPlaces(count: count).joined(with: columns)
  }

  /// The same rows, told apart by further columns too.
  func joined(with columns: [RowCodes]) -> JointPlaces {
    var joint = self
    for column in columns {
      switch column {
      case .bytes(let codes): joint.join(codes)
      case .words(let codes): joint.join(codes)
      case .none: break
      }
    }
    if joint.bound != joint.firstRows.count { joint.number() }
    // As many as before are the same as before.
    if joint.bound != bound { joint.counts = Self.counts(of: joint.places, below: joint.bound) }
    return joint
  }

  private mutating func join<Code: FixedWidthInteger & UnsignedInteger>(_ column: [Code]) {
    let range = Self.range(of: column)
    // What is the same in all rows tells none apart.
    if range.lowerBound == range.upperBound { return }
    let least = UInt32(range.lowerBound)
    let width = Int(range.upperBound) - Int(range.lowerBound) + 1
    if bound * width > Self.shortTable, bound != firstRows.count { number() }
    guard bound * width <= Self.longTable else {
      numberByHash(column)
      return
    }
    let factor = UInt32(width)
    let codes = column.span
    var keys = places.mutableSpan
    for row in keys.indices { keys[row] = keys[row] &* factor &+ (UInt32(codes[row]) &- least) }
    bound *= width
  }

  private static func range<Code: FixedWidthInteger>(of column: [Code]) -> ClosedRange<Code> {
    let codes = column.span
    guard codes.count > 0 else { return 0...0 }
    var (least, most) = (codes[0], codes[0])
    for row in codes.indices {
      least = min(least, codes[row])
      most = max(most, codes[row])
    }
    return least...most
  }

  /// Numbers the keys as they are met.
  private mutating func number() {
    var known = [UInt32](repeating: .max, count: bound)
    var first: [UInt32] = []
    var places = places.mutableSpan
    for row in places.indices {
      let key = Int(places[row])
      var place = known[key]
      if place == .max {
        place = UInt32(first.count)
        known[key] = place
        first.append(UInt32(row))
      }
      places[row] = place
    }
    (firstRows, bound) = (first, first.count)
  }

  private mutating func numberByHash<Code: FixedWidthInteger & UnsignedInteger>(_ column: [Code]) {
    var known: [UInt64: UInt32] = [:]
    var first: [UInt32] = []
    for row in places.indices {
      let key = UInt64(places[row]) << 32 | UInt64(column[row])
      let place = known[key] ?? UInt32(first.count)
      if Int(place) == first.count {
        known[key] = place
        first.append(UInt32(row))
      }
      places[row] = place
    }
    (firstRows, bound) = (first, first.count)
  }

  private static func counts(of places: [UInt32], below bound: Int) -> [Int] {
    var found = [Int](repeating: 0, count: bound)
    var counts = found.mutableSpan
    let places = places.span
    for row in places.indices { counts[Int(places[row])] &+= 1 }
    return found
  }
}
