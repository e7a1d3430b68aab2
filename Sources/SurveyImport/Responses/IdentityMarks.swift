/// Tells respondents apart within one run: equal ids have equal marks, and different ones nearly
/// always different marks, of 64 bits under a seed of the run's own.
///
/// Of 20,000,000 respondents two share a mark by chance once in 100,000 runs; whoever finds two that
/// do looks at the ids themselves.
package struct IdentityMarks: Sendable {
  private let seed: UInt64

  package init() { seed = .random(in: .min ... .max) }

  /// Eight bytes at a time, each multiplied to twice its length and folded back (after wyhash, Wang
  /// Yi, public domain).
  func mark(of id: Span<UInt8>) -> UInt64 {
    var mark = seed ^ UInt64(id.count)
    var place = 0
    while place < id.count {
      var word: UInt64 = 0
      let end = min(place + 8, id.count)
      while place < end {
        word = word &<< 8 | UInt64(id[place])
        place += 1
      }
      mark = Self.folded(mark ^ word, 0xa076_1d64_78bd_642f)
    }
    return Self.folded(mark ^ seed, 0xe703_7ed1_a0b4_28db)
  }

  private static func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    return high ^ low
  }
}
