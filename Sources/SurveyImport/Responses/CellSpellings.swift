/// What has been made of each spelling met in a column, found again by its bytes alone: the slow
/// way through text is walked once a spelling, not once a cell.
struct CellSpellings {
  /// More spellings than this are not kept, so that free text cannot fill the memory.
  private static let most = 65_536

  private var arena: [UInt8] = []
  private var ends: [Int] = [0]
  private var values: [Int64] = []
  /// Open addressing; −1 is free.
  private var slots = [Int32](repeating: -1, count: 64)

  /// The value kept for a spelling, or the one that `make` gives it.
  mutating func value(of cell: Span<UInt8>, make: (Span<UInt8>) -> Int64) -> Int64 {
    var slot = Int(truncatingIfNeeded: Self.hash(cell)) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if equals(cell, entry) { return values[entry] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let made = make(cell)
    if values.count < Self.most { insert(cell, made, at: slot) }
    return made
  }

  private mutating func insert(_ cell: Span<UInt8>, _ value: Int64, at slot: Int) {
    slots[slot] = Int32(values.count)
    for index in cell.indices { arena.append(cell[index]) }
    ends.append(arena.count)
    values.append(value)
    if values.count * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for entry in values.indices {
      var slot =
        Int(truncatingIfNeeded: Self.hash(arena.span.extracting(ends[entry]..<ends[entry + 1])))
        & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(entry)
    }
  }

  private func equals(_ cell: Span<UInt8>, _ entry: Int) -> Bool {
    let start = ends[entry]
    guard cell.count == ends[entry + 1] - start else { return false }
    for index in cell.indices where cell[index] != arena[start + index] { return false }
    return true
  }

  /// FNV-1a, which is short and good enough for a table that nobody attacks.
  private static func hash(_ cell: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in cell.indices { hash = (hash ^ UInt64(cell[index])) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
  }
}
