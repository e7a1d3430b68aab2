/// Where libcsv's callbacks put cells: room that is lent to them for a while.
@unsafe struct CellSink {
  var bytes: UnsafeMutablePointer<UInt8>?
  var byteCount = 0
  /// Where each cell ends.
  var ends: UnsafeMutablePointer<UInt32>?
  var cellCount = 0
  var cellRoom = 0
  var recordEnds = 0

  /// Copies a cell; byte by byte where it is short, since libcsv has only just written its bytes
  /// one by one, and a wider load would wait for them.
  @inline(__always)
  mutating func add(_ cell: UnsafeMutableRawPointer?, _ count: Int) {
    if let cell = unsafe cell?.assumingMemoryBound(to: UInt8.self) {
      let target = unsafe bytes.unsafelyUnwrapped + byteCount
      if count < 8 {
        for index in 0..<count { unsafe target[index] = cell[index] }
      } else {
        unsafe target.update(from: cell, count: count)
      }
    }
    unsafe byteCount &+= count
    unsafe ends.unsafelyUnwrapped[cellCount] = UInt32(truncatingIfNeeded: byteCount)
    unsafe cellCount &+= 1
  }
}
