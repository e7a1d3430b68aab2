/// Where the cells of one column, or of some beside each other, stand in a block, record by record.
@unsafe struct ColumnCells {
  /// The block's bytes, and 64 more.
  let bytes: UnsafePointer<UInt8>
  fileprivate let bounds: UnsafePointer<UInt32>
  fileprivate let stride: Int
  fileprivate let columns: Int
  let count: Int
  /// Cells that begin before it are told apart by their bytes: those of one column always are, those
  /// of several where only delimiters stand between them, which they then do not hold.
  let tellingEnd: Int

  /// Where a record's cells begin, and their length with what stands between them.
  @inline(__always)
  subscript(index: Int) -> (start: Int, count: Int) {
    let before = unsafe bounds + index &* stride
    let start = unsafe before[0] &+ 1
    return unsafe (Int(start), Int(before[columns] &- start))
  }
}

extension RecordBlock {
  /// Lends the cells of a column for the length of a call.
  @inline(__always)
  func withCells<R>(of column: Int, _ body: (ColumnCells) -> R) -> R? {
    unsafe withCells(of: column...column, body)
  }

  /// Lends the cells of some columns beside each other.
  @inline(__always)
  func withCells<R>(of columns: ClosedRange<Int>, _ body: (ColumnCells) -> R) -> R? {
    precondition(columns.lowerBound >= 0 && columns.upperBound < width, "no such column")
    let tellingEnd = columns.count == 1 ? Int.max : plainEnd
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe bounds.withUnsafeBufferPointer { bounds in
        guard let bytes = bytes.baseAddress, let bounds = bounds.baseAddress else { return nil }
        return unsafe body(
          ColumnCells(
            bytes: bytes, bounds: bounds + columns.lowerBound, stride: width + 1,
            columns: columns.count, count: count, tellingEnd: tellingEnd))
      }
    }
  }
}
