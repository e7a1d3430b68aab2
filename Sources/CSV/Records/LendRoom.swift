extension RecordBlock {
  /// Lends the block's arrays to libcsv's callbacks for the length of one call.
  ///
  /// - Parameters:
  ///   - bytes: The room that cells need at least.
  ///   - cells: How many cells there must be room for.
  ///   - csv: Who calls back.
  ///   - body: Is called while the room is lent.
  /// - Returns: What the body returns.
  /// - Throws: What the body throws.
  mutating func lendRoom<R>(
    bytes: Int, cells: Int, to csv: StrictParser,
    _ body: (inout RecordBlock) throws(CSVFailure) -> R
  ) throws(CSVFailure) -> R {
    // Taken out of the block, so that the body may change the rest of it.
    var arena = self.bytes
    var ends = self.ends
    self.bytes = []
    self.ends = []
    defer {
      self.bytes = arena
      self.ends = ends
    }
    let used = count * width
    let usedBytes = Int(ends[used])
    Self.grow(&arena, to: usedBytes + bytes)
    Self.grow(&ends, to: used + 1 + cells)
    let room = ends.count - 1
    return try unsafe arena.withUnsafeMutableBufferPointer { arena throws(CSVFailure) in
      try unsafe ends.withUnsafeMutableBufferPointer { ends throws(CSVFailure) in
        let ends = unsafe ends.baseAddress.map { unsafe $0 + 1 }
        unsafe csv.sink.pointee = unsafe CellSink(
          bytes: arena.baseAddress, byteCount: usedBytes, ends: ends, cellCount: used,
          cellRoom: room)
        defer { unsafe csv.sink.pointee = unsafe CellSink() }
        return try body(&self)
      }
    }
  }

  private static func grow<Number: FixedWidthInteger>(_ array: inout [Number], to count: Int) {
    guard array.count < count else { return }
    let wanted = max(count, array.count + array.count / 16) + 4096
    array.reserveCapacity(wanted)
    array.append(contentsOf: repeatElement(0, count: wanted - array.count))
  }
}
