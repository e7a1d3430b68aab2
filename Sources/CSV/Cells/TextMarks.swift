/// Tells texts apart within one run: equal texts have equal marks, and different ones nearly always
/// different marks, of 64 bits under a seed of the run's own.
///
/// Of 20,000,000 texts two share a mark by chance once in 100,000 runs.
package struct TextMarks: Sendable {
  private let seed: UInt64

  package init() { seed = .random(in: .min ... .max) }

  /// The mark of a text; 0 is none.
  package func mark(of text: Span<UInt8>) -> UInt64 {
    var mark = first(text.count)
    var word: UInt64 = 0
    for index in text.indices {
      word |= UInt64(text[index]) &<< UInt64(8 * (index & 7))
      if index & 7 == 7 {
        mark = next(mark, word)
        word = 0
      }
    }
    return last(next(mark, word))
  }

  /// The mark of a text that is visible ASCII without blanks, with at least eight readable bytes
  /// behind it; 0 for others.
  @inline(__always)
  fileprivate func plainMark(of text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let base = unsafe UnsafeRawPointer(text.baseAddress), !text.isEmpty else { return 0 }
    var mark = first(text.count)
    var oddness: UInt64 = 0
    var place = 0
    while place &+ 8 <= text.count {
      let word = unsafe base.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
      oddness |= Self.oddness(of: word)
      mark = next(mark, word)
      place &+= 8
    }
    let held = (1 &<< UInt64(8 * (text.count & 7))) &- 1
    let word = unsafe base.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian & held
    oddness |= Self.oddness(of: word) & held
    return oddness & 0x8080_8080_8080_8080 == 0 ? last(next(mark, word)) : 0
  }

  /// The highest bit of each byte that is not between `!` and `~`.
  @inline(__always)
  private static func oddness(of word: UInt64) -> UInt64 {
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    return word | ~(low &+ 0x5F5F_5F5F_5F5F_5F5F) | (low &+ 0x0101_0101_0101_0101)
  }

  /// Eight bytes at a time, each multiplied to twice its length and folded back (after wyhash, Wang
  /// Yi, public domain).
  @inline(__always)
  private func first(_ count: Int) -> UInt64 { seed ^ UInt64(truncatingIfNeeded: count) }

  @inline(__always)
  private func next(_ mark: UInt64, _ word: UInt64) -> UInt64 {
    Self.folded(mark ^ word, 0xa076_1d64_78bd_642f)
  }

  @inline(__always)
  private func last(_ mark: UInt64) -> UInt64 {
    max(1, Self.folded(mark ^ seed, 0xe703_7ed1_a0b4_28db))
  }

  @inline(__always)
  private static func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    return high ^ low
  }
}

extension RecordBlock {
  /// The marks of a column's cells that are their own text: visible ASCII without blanks; 0
  /// for every other cell.
  package func plainMarks(
    of column: Int, _ marks: TextMarks
  ) -> [UInt64] {
    var found = [UInt64](repeating: 0, count: count)
    unsafe withCells(of: column) { cells in
      unsafe found.withUnsafeMutableBufferPointer { found in
        for index in unsafe 0..<cells.count {
          let (start, count) = unsafe cells[index]
          let cell = unsafe UnsafeBufferPointer(start: cells.bytes + start, count: count)
          unsafe found[index] = marks.plainMark(of: cell)
        }
      }
    }
    return found
  }
}
