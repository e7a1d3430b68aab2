/// The first sixteen bytes of a cell, how many there are, and of a longer one the last eight: all there
/// is of most cells, and enough to tell nearly all others apart.
struct CellKey: Equatable {
  /// Bytes that are not the cell's are 0.
  let first: UInt64
  let second: UInt64
  let last: UInt64
  let count: Int

  /// Whether two cells with this key are the same.
  var isWhole: Bool { count <= 24 }

  /// Spreads the key over all bits: two words multiplied to twice their length and folded back (after
  /// wyhash, Wang Yi, public domain).
  @inline(__always)
  var hash: UInt64 {
    let (high, low) = (first ^ 0xa076_1d64_78bd_642f ^ last)
      .multipliedFullWidth(by: second ^ 0xe703_7ed1_a0b4_28db ^ UInt64(truncatingIfNeeded: count))
    return high ^ low
  }

  /// The key of a cell with at least sixteen readable bytes behind it; there is no branch by length,
  /// which nobody could foretell.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    count = bytes.count
    let base = unsafe UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
    first = unsafe Self.word(base, min(count, 8))
    second = unsafe Self.word(base + 8, min(max(count &- 8, 0), 8))
    last =
      count > 16
      ? UInt64(littleEndian: unsafe base.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
      : 0
  }

  /// The first bytes of a word, up to eight of them.
  @inline(__always)
  private static func word(_ base: UnsafeRawPointer, _ count: Int) -> UInt64 {
    // Shifted twice, since a shift by 64 is none.
    let half = UInt64(truncatingIfNeeded: 32 &- 4 &* count)
    return UInt64(littleEndian: unsafe base.loadUnaligned(as: UInt64.self))
      & ((.max &>> half) &>> half)
  }

  /// The key of a cell behind which nothing may be read.
  init(careful bytes: UnsafeBufferPointer<UInt8>) {
    var words: (UInt64, UInt64) = (0, 0)
    for index in bytes.indices.prefix(16).reversed() {
      words.1 = words.1 << 8 | words.0 >> 56
      words.0 = unsafe words.0 << 8 | UInt64(bytes[index])
    }
    (first, second) = words
    count = bytes.count
    last =
      count > 16
      ? unsafe UInt64(
        littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
          fromByteOffset: count - 8, as: UInt64.self)) : 0
  }
}
