import GRDB

/// Some entries of several runs, those of equal keys beside each other.
struct SweptKeys {
  /// In the order of keys, of equal ones in the order of runs, then of records.
  fileprivate(set) var order: [UInt32] = []
  fileprivate(set) var highs: [UInt64] = []
  fileprivate(set) var lows: [UInt32] = []
  fileprivate(set) var runs: [UInt32] = []
  fileprivate(set) var rows: [UInt16] = []
  fileprivate var details = IdentityDetails()

  /// The stretches of `order` with more than one entry.
  var groups: [Range<Int>] {
    var groups: [Range<Int>] = []
    let order = order.span
    let (highs, lows) = (highs.span, lows.span)
    var start = 0
    for end in 1..<max(order.count, 1) {
      let (a, b) = (Int(order[start]), Int(order[end]))
      if highs[a] == highs[b], lows[a] == lows[b] { continue }
      if end - start > 1 { groups.append(start..<end) }
      start = end
    }
    if order.count - start > 1 { groups.append(start..<order.count) }
    return groups
  }

  /// The entry at a place of `order`, with its details.
  func entry(_ place: Int) -> MergedEntry {
    let index = Int(order[place])
    return MergedEntry(
      run: Int(runs[index]),
      entry: IdentityEntry(
        key: .init(high: highs[index], low: lows[index]), row: rows[index],
        content: details.contents[index], submitted: details.submitted[index],
        record: details.records[index]))
  }

  fileprivate mutating func removeAll() {
    order.removeAll(keepingCapacity: true)
    highs.removeAll(keepingCapacity: true)
    lows.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    details.contents.removeAll(keepingCapacity: true)
    details.submitted.removeAll(keepingCapacity: true)
    details.records.removeAll(keepingCapacity: true)
  }
}

/// An entry with the place of its batch among those that are swept.
struct MergedEntry {
  var run: Int
  var entry: IdentityEntry
}

/// Goes through many sorted runs at once, some thousands of entries at a time.
struct KeySweep {
  struct Run {
    var number: Int
    var batch: Int64
    var rows: Int
  }

  /// About how many entries are looked at together.
  private static let most = 8192

  private let runs: [Run]
  private var readers: [IdentityRunReader]
  private var positions: [Int]
  private let isDetailed: Bool
  /// The entries of one step begin with the same bits, all but so many.
  private let bits: Int
  private var step: UInt64 = 0
  private let steps: UInt64

  init(_ runs: [Run], detailed: Bool) {
    self.runs = runs
    isDetailed = detailed
    readers = runs.map {
      IdentityRunReader(batch: $0.batch, rows: $0.rows, details: detailed ? $0.number : nil)
    }
    positions = runs.map { _ in 0 }
    var depth = 0
    while runs.reduce(0, { $0 + $1.rows }) >> depth > Self.most { depth += 1 }
    bits = 64 - depth
    steps = 1 << UInt64(depth)
  }

  /// The entries of the next step; false where all have been given.
  mutating func next(into swept: inout SweptKeys, _ db: Database) throws -> Bool {
    swept.removeAll()
    guard step < steps else { return false }
    let last = bits == 64 ? UInt64.max : step << UInt64(bits) | (1 << UInt64(bits) &- 1)
    for run in runs.indices { try take(run, through: last, into: &swept, db) }
    swept.order = KeyOrder.places(
      swept.highs, swept.lows, from: bits == 64 ? 0 : step << UInt64(bits), bits: bits)
    step += 1
    return true
  }

  private mutating func take(
    _ run: Int, through last: UInt64, into swept: inout SweptKeys, _ db: Database
  ) throws {
    while true {
      let start = positions[run]
      let highs = readers[run].keys.highs
      var end = start
      while end < highs.count, highs[end] <= last { end += 1 }
      if end > start {
        swept.highs += highs[start..<end]
        swept.lows += readers[run].keys.lows[start..<end]
        swept.rows += readers[run].keys.rows[start..<end]
        swept.runs += repeatElement(UInt32(runs[run].number), count: end - start)
        if isDetailed { swept.details.append(readers[run].details, start..<end) }
        positions[run] = end
      }
      if end < highs.count { return }
      positions[run] = 0
      guard try readers[run].fill(db) else {
        positions[run] = highs.count
        return
      }
    }
  }
}

extension IdentityDetails {
  fileprivate mutating func append(_ other: IdentityDetails, _ range: Range<Int>) {
    contents += other.contents[range]
    submitted += other.submitted[range]
    records += other.records[range]
  }
}
