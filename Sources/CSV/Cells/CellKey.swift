/// The first eight bytes of a cell, the last eight, and how many there are: all there is of a short
/// one, and enough to tell most long ones apart.
struct CellKey: Equatable {
  let first: UInt64
  let last: UInt64
  let count: Int

  /// Whether two cells with this key are the same.
  var isWhole: Bool { count <= 16 }

  /// Spreads the key over all bits: two multiplications, and what they carry folded back.
  var hash: UInt64 {
    let mixed =
      (first ^ 0x9e37_79b9_7f4a_7c15) &* 0xbf58_476d_1ce4_e5b9
      ^ (last &+ UInt64(truncatingIfNeeded: count)) &* 0x94d0_49bb_1331_11eb
    return (mixed ^ mixed &>> 32) &* 0x9e37_79b9_7f4a_7c15 &>> 20
  }

  /// The key of a cell with at least eight readable bytes behind it.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    count = bytes.count
    let base = unsafe UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
    let word = UInt64(littleEndian: unsafe base.loadUnaligned(as: UInt64.self))
    if count > 8 {
      first = word
      last = UInt64(
        littleEndian: unsafe base.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    } else {
      first = count == 8 ? word : word & ((1 &<< UInt64(8 * count)) &- 1)
      last = 0
    }
  }

  /// The key of a cell behind which nothing may be read.
  init(careful bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count < 8 else {
      unsafe self.init(bytes)
      return
    }
    var word: UInt64 = 0
    for index in bytes.indices.reversed() { word = unsafe word << 8 | UInt64(bytes[index]) }
    self.init(first: word, last: 0, count: bytes.count)
  }

  private init(first: UInt64, last: UInt64, count: Int) {
    self.first = first
    self.last = last
    self.count = count
  }
}
