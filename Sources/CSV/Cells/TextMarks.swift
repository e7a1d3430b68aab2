/// Tells texts apart within one run: equal texts have equal marks, and different ones nearly always
/// different marks, of 64 bits under a seed of the run's own.
///
/// Of 20,000,000 texts two share a mark by chance once in 100,000 runs.
package struct TextMarks: Sendable {
  private let seed: UInt64

  package init() { seed = .random(in: .min ... .max) }

  /// The mark of a text; 0 is none.
  package func mark(of text: Span<UInt8>) -> UInt64 {
    unsafe text.withUnsafeBufferPointer { unsafe mark($0) }
  }

  /// Eight bytes at a time, each multiplied to twice its length and folded back (after wyhash, Wang
  /// Yi, public domain).
  @inline(__always)
  fileprivate func mark(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var mark = seed ^ UInt64(truncatingIfNeeded: text.count)
    var place = 0
    while place &+ 8 <= text.count {
      let word = unsafe UnsafeRawPointer(text.baseAddress.unsafelyUnwrapped)
        .loadUnaligned(fromByteOffset: place, as: UInt64.self)
      mark = Self.folded(mark ^ UInt64(littleEndian: word), 0xa076_1d64_78bd_642f)
      place &+= 8
    }
    var word: UInt64 = 0
    while place < text.count {
      word = unsafe word &<< 8 | UInt64(text[place])
      place &+= 1
    }
    mark = Self.folded(mark ^ word, 0xa076_1d64_78bd_642f)
    return max(1, Self.folded(mark ^ seed, 0xe703_7ed1_a0b4_28db))
  }

  @inline(__always)
  private static func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    return high ^ low
  }
}

extension RecordBlock {
  /// The marks of a column's cells that are their own text: visible ASCII without blanks; 0 for
  /// every other cell.
  package func plainMarks(of column: Int, _ marks: TextMarks) -> [UInt64] {
    var found = [UInt64](repeating: 0, count: count)
    unsafe withCells(of: column, 0..<count) { cells in
      unsafe found.withUnsafeMutableBufferPointer { found in
        for index in unsafe 0..<cells.count {
          let (start, count) = unsafe cells[index]
          let cell = unsafe UnsafeBufferPointer(start: cells.bytes + start, count: count)
          var isPlain = count > 0
          for place in 0..<count { isPlain = unsafe isPlain && cell[place] &- 0x21 < 0x5E }
          if isPlain { unsafe found[index] = marks.mark(cell) }
        }
      }
    }
    return found
  }
}
