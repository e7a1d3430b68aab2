/// What has been made of each spelling met in a column, found again by its bytes alone: the slow
/// way through text is walked once a spelling, not once a cell.
package struct CellSpellings: Sendable {
  /// More spellings than this are not kept, so that free text cannot fill the memory.
  private static let most = 65_536
  /// The place of no entry.
  private static let free: Int32 = -1

  private struct Entry {
    var key: CellKey
    /// Where the spelling ends in the arena; it begins where the one before it ends.
    var end: Int
    var value: Int64
  }

  private var entries: [Entry] = []
  private var arena: [UInt8] = []
  /// Open addressing, by hash: the place of an entry.
  private var slots = [Int32](repeating: free, count: 64)
  /// The place of the entry of each byte that is a cell by itself, and last that of the empty cell.
  private var short = [Int32](repeating: free, count: 257)

  package init() {}

  /// The value kept for a spelling, or the one that `make` gives it.
  package mutating func value(
    of cell: Span<UInt8>, make: (Span<UInt8>) -> Int64
  ) -> Int64 {
    unsafe cell.withUnsafeBufferPointer { bytes in
      let place = unsafe find(CellKey(careful: bytes), bytes)
      return place >= 0
        ? entries[Int(place)].value : unsafe insert(CellKey(careful: bytes), bytes, make)
    }
  }

  /// The values of some of a column's cells, in the order of the records.
  ///
  /// - Parameters:
  ///   - column: The column, from 0.
  ///   - records: Which records of the block.
  ///   - block: Where they stand.
  ///   - values: Gets one value for each record.
  ///   - make: Makes the value of a spelling that has not been met.
  package mutating func values(
    of column: Int, _ records: Range<Int>, in block: RecordBlock, to values: inout [Int64],
    make: (Span<UInt8>) -> Int64
  ) {
    if values.count < records.count {
      values.append(contentsOf: repeatElement(0, count: records.count - values.count))
    }
    unsafe block.withCells(of: column, records) { cells in
      for index in unsafe 0..<cells.count {
        let (start, count) = unsafe cells[index]
        if count <= 1 {
          let byte = unsafe count == 0 ? 256 : Int(cells.bytes[start])
          let place = short[byte]
          if place >= 0 {
            values[index] = entries[Int(place)].value
            continue
          }
        }
        let bytes = unsafe UnsafeBufferPointer(start: cells.bytes + start, count: count)
        let key = unsafe CellKey(bytes)
        let place = unsafe find(key, bytes)
        values[index] =
          place >= 0 ? entries[Int(place)].value : unsafe insert(key, bytes, make)
      }
    }
  }

  @inline(__always)
  private func find(_ key: CellKey, _ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    var slot = Int(truncatingIfNeeded: key.hash) & (slots.count - 1)
    while true {
      let place = slots[slot]
      if place < 0 { return place }
      if entries[Int(place)].key == key {
        if unsafe key.isWhole || equals(bytes, Int(place)) { return place }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  private func equals(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    let start = place == 0 ? 0 : entries[place - 1].end
    for index in bytes.indices where unsafe bytes[index] != arena[start + index] { return false }
    return true
  }

  private mutating func insert(
    _ key: CellKey, _ bytes: UnsafeBufferPointer<UInt8>, _ make: (Span<UInt8>) -> Int64
  ) -> Int64 {
    let value = make(unsafe Span(_unsafeElements: bytes))
    guard entries.count < Self.most else { return value }
    let place = Int32(entries.count)
    unsafe arena.append(contentsOf: bytes)
    entries.append(Entry(key: key, end: arena.count, value: value))
    if bytes.count <= 1 { short[unsafe bytes.first.map { Int($0) } ?? 256] = place }
    if entries.count * 2 > slots.count {
      slots = [Int32](repeating: Self.free, count: slots.count * 4)
      for place in entries.indices { settle(Int32(place)) }
    } else {
      settle(place)
    }
    return value
  }

  private mutating func settle(_ place: Int32) {
    var slot = Int(truncatingIfNeeded: entries[Int(place)].key.hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = place
  }
}
