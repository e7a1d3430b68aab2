/// Where libcsv's callbacks put cells: one after the other, with a byte between them.
@unsafe struct CellSink {
  private(set) var bytes: UnsafeMutablePointer<UInt8>?
  private var byteRoom = 0
  /// The bytes of the records kept so far, and of the one that is being read.
  private(set) var byteCount = 0
  /// Where the record that is being read begins.
  private(set) var recordStart = 0
  /// Where each of its cells ends.
  private(set) var ends: UnsafeMutablePointer<UInt32>?
  private var cellRoom = 0
  private(set) var cellCount = 0
  private(set) var isRecordEnded = false

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
    unsafe byteCount &+= 1
    unsafe cellCount &+= 1
  }

  @inline(__always)
  mutating func endRecord() { unsafe isRecordEnded = true }

  /// Keeps the record read last, and begins another.
  mutating func begin() {
    unsafe recordStart = byteCount
    unsafe cellCount = 0
    unsafe isRecordEnded = false
  }

  /// Drops the record that is being read.
  mutating func forget() {
    unsafe byteCount = recordStart
    unsafe cellCount = 0
  }

  /// Drops all records, keeps the room.
  mutating func clear() {
    unsafe byteCount = 0
    unsafe begin()
  }

  /// Makes room for a record that is read from so many bytes: it has at most one cell more than
  /// bytes, and no cell is longer than what it is read from.
  mutating func makeRoom(record count: Int) {
    let bytesNeeded = unsafe recordStart + 2 * count + 2
    if unsafe bytesNeeded > byteRoom {
      unsafe bytes = Self.grown(bytes, from: byteCount, to: 2 * bytesNeeded)
      unsafe byteRoom = 2 * bytesNeeded
    }
    if unsafe count + 1 > cellRoom {
      unsafe ends = Self.grown(ends, from: cellCount, to: 2 * count + 2)
      unsafe cellRoom = 2 * count + 2
    }
  }

  /// The cells of the record that is being read.
  var cells: [[UInt8]] {
    guard let bytes = unsafe bytes, let ends = unsafe ends else { return [] }
    var start = unsafe recordStart
    return unsafe (0..<cellCount).map { cell in
      let end = unsafe Int(ends[cell])
      defer { start = end + 1 }
      return unsafe Array(UnsafeBufferPointer(start: bytes + start, count: end - start))
    }
  }

  func free() {
    unsafe bytes?.deallocate()
    unsafe ends?.deallocate()
  }

  private static func grown<Value: BitwiseCopyable>(
    _ old: UnsafeMutablePointer<Value>?, from count: Int, to room: Int
  ) -> UnsafeMutablePointer<Value> {
    let new = UnsafeMutablePointer<Value>.allocate(capacity: room)
    if let old = unsafe old {
      unsafe new.update(from: old, count: count)
      unsafe old.deallocate()
    }
    return unsafe new
  }
}
