/// What has been made of each spelling met in a column, or in some beside each other, found again by
/// its bytes alone: the slow way through text is walked once a spelling, not once a cell.
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
  private var slots = [Int32](repeating: free, count: 128)
  /// The value of each byte that is a cell by itself, and last that of the empty cell; negative
  /// where there is none, or none that is a code.
  private var short = [Int32](repeating: -1, count: 257)

  package init() {}

  /// Whether any byte is a cell by itself that has a code.
  package var hasShortCodes: Bool { short.dropLast().contains { $0 >= 0 } }

  /// The code of each byte that is a cell by itself, and last that of the empty cell, as `ShortCells`
  /// has them.
  var shortCodes: [UInt8] {
    short.map { (0..<Int32(ShortCells.unknown)).contains($0) ? UInt8($0) : ShortCells.unknown }
  }

  /// The value kept for a spelling, or the one that `make` gives it.
  package mutating func value(
    of cell: Span<UInt8>, make: (Span<UInt8>) -> Int64
  ) -> Int64 {
    unsafe cell.withUnsafeBufferPointer { bytes in
      let key = unsafe CellKey(careful: bytes)
      let place = unsafe find(key, bytes)
      return place >= 0 ? entries[Int(place)].value : unsafe insert(key, bytes, make)
    }
  }

  /// The codes of a column's cells.
  ///
  /// - Parameters:
  ///   - column: The column, from 0.
  ///   - block: Where its cells stand.
  ///   - codes: Gets the code of each record behind what it has; 0 where the value is negative.
  ///   - make: Makes the value of a spelling that has not been met; no larger than a code can be.
  ///   - odd: Is told of each record whose value is negative.
  package mutating func codes(
    of column: Int, in block: RecordBlock, to codes: inout [UInt8],
    make: (Span<UInt8>) -> Int64, odd: (_ record: Int, _ value: Int64) -> Void
  ) {
    add(&codes, column...column, block, { make($1) }, odd)
  }

  /// The same, where there may be more than 255 codes.
  package mutating func codes(
    of column: Int, in block: RecordBlock, to codes: inout [UInt32],
    make: (Span<UInt8>) -> Int64, odd: (_ record: Int, _ value: Int64) -> Void
  ) {
    add(&codes, column...column, block, { make($1) }, odd)
  }

  /// The codes of the cells of some columns together, by the spelling of all.
  ///
  /// - Parameters:
  ///   - columns: The columns, beside each other.
  ///   - block: Where their cells stand.
  ///   - codes: Gets the code of each record behind what it has; 0 where the value is negative.
  ///   - make: Makes the value of a record whose cells have not been met together.
  ///   - odd: Is told of each record whose value is negative.
  package mutating func codes(
    of columns: ClosedRange<Int>, in block: RecordBlock, to codes: inout [UInt32],
    make: (_ record: Int) -> Int64, odd: (_ record: Int, _ value: Int64) -> Void
  ) {
    add(&codes, columns, block, { record, _ in make(record) }, odd)
  }

  @inline(__always)
  private mutating func add<Code: FixedWidthInteger & UnsignedInteger>(
    _ codes: inout [Code], _ columns: ClosedRange<Int>, _ block: RecordBlock,
    _ make: (_ record: Int, Span<UInt8>) -> Int64, _ odd: (_ record: Int, _ value: Int64) -> Void
  ) {
    let before = codes.count
    codes.append(contentsOf: repeatElement(0, count: block.count))
    unsafe block.withCells(of: columns) { cells in
      unsafe codes.withUnsafeMutableBufferPointer { codes in
        let codes = unsafe UnsafeMutableBufferPointer(rebasing: codes[before...])
        var index = 0
        while true {
          index = unsafe knownCodes(cells, from: index, to: codes)
          if unsafe index == cells.count { break }
          let value = unsafe value(cells, index, make)
          if value < 0 { odd(index, value) }
          unsafe codes[index] = value < 0 ? 0 : Code(truncatingIfNeeded: value)
          index += 1
        }
      }
    }
  }

  /// The value of a record's cells, found the long way.
  private mutating func value(
    _ cells: ColumnCells, _ index: Int, _ make: (_ record: Int, Span<UInt8>) -> Int64
  ) -> Int64 {
    let (start, count) = unsafe cells[index]
    let bytes = unsafe UnsafeBufferPointer(start: cells.bytes + start, count: count)
    if unsafe start >= cells.tellingEnd { return make(index, unsafe Span(_unsafeElements: bytes)) }
    let key = unsafe CellKey(bytes)
    let place = unsafe find(key, bytes)
    return unsafe place >= 0
      ? entries[Int(place)].value : insert(key, bytes) { make(index, $0) }
  }

  /// Goes on until a cell is met that is not known at first sight, or whose value is negative;
  /// returns its index.
  @inline(__always)
  private func knownCodes<Code: FixedWidthInteger & UnsignedInteger>(
    _ cells: ColumnCells, from start: Int, to codes: UnsafeMutableBufferPointer<Code>
  ) -> Int {
    unsafe short.withUnsafeBufferPointer { short in
      unsafe slots.withUnsafeBufferPointer { slots in
        unsafe entries.withUnsafeBufferPointer { entries in
          guard let short = short.baseAddress, let slots = slots.baseAddress,
            let entries = entries.baseAddress
          else { return start }
          let last = self.slots.count &- 1
          for index in unsafe start..<cells.count {
            let (start, count) = unsafe cells[index]
            if unsafe start >= cells.tellingEnd { return index }
            var value: Int64
            if count <= 1 {
              value = unsafe Int64(short[count == 0 ? 256 : Int(cells.bytes[start])])
            } else {
              let bytes = unsafe UnsafeBufferPointer(start: cells.bytes + start, count: count)
              let key = unsafe CellKey(bytes)
              let place = unsafe Int(slots[Int(truncatingIfNeeded: key.hash) & last])
              if place < 0 { return index }
              let entry = unsafe entries + place
              // What shares its slot with another is found the long way.
              guard unsafe entry.pointee.key == key, unsafe key.isWhole || equals(bytes, place)
              else { return index }
              value = unsafe entry.pointee.value
            }
            if value < 0 { return index }
            unsafe codes[index] = Code(truncatingIfNeeded: value)
          }
          return unsafe cells.count
        }
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

  /// Whether a cell of more than 24 bytes is the entry with the same key: what lies between the
  /// key's words.
  private func equals(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    let start = place == 0 ? 0 : entries[place - 1].end
    return unsafe arena.withUnsafeBytes { arena in
      let bytes = UnsafeRawBufferPointer(bytes)
      for offset in stride(from: 16, to: bytes.count - 8, by: 8) {
        let one = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let other = unsafe arena.loadUnaligned(fromByteOffset: start + offset, as: UInt64.self)
        if one != other { return false }
      }
      return true
    }
  }

  private mutating func insert(
    _ key: CellKey, _ bytes: UnsafeBufferPointer<UInt8>, _ make: (Span<UInt8>) -> Int64
  ) -> Int64 {
    let value = make(unsafe Span(_unsafeElements: bytes))
    guard entries.count < Self.most else { return value }
    let place = Int32(entries.count)
    unsafe arena.append(contentsOf: bytes)
    entries.append(Entry(key: key, end: arena.count, value: value))
    if bytes.count <= 1 {
      short[unsafe bytes.first.map { Int($0) } ?? 256] = Int32(exactly: value) ?? -1
    }
    if entries.count * 4 > slots.count {
      slots = [Int32](repeating: Self.free, count: slots.count * 8)
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
