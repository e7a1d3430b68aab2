/// Where the cells of one column stand in a block, record by record.
@unsafe struct ColumnCells {
  /// The block's bytes, and 64 more.
  let bytes: UnsafePointer<UInt8>
  fileprivate let bounds: UnsafePointer<UInt32>
  fileprivate let stride: Int
  let count: Int

  /// Where a cell begins, and its length.
  @inline(__always)
  subscript(index: Int) -> (start: Int, count: Int) {
    let before = unsafe bounds + index &* stride
    let start = unsafe before[0] &+ 1
    return unsafe (Int(start), Int(before[1] &- start))
  }
}

extension RecordBlock {
  /// Lends the cells of a column for the length of a call.
  @inline(__always)
  func withCells<R>(of column: Int, _ body: (ColumnCells) -> R) -> R? {
    precondition(UInt(bitPattern: column) < UInt(bitPattern: width), "no such column")
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe bounds.withUnsafeBufferPointer { bounds in
        guard let bytes = bytes.baseAddress, let bounds = bounds.baseAddress else { return nil }
        return unsafe body(
          ColumnCells(
            bytes: bytes, bounds: bounds + column, stride: width + 1, count: count))
      }
    }
  }
}
