/// Puts whole numbers of a few bits each one after the other into words, the first at the lowest bit.
enum BitPacking {
  /// The words that so many numbers of so many bits fill.
  static func wordCount(_ count: Int, width: Int) -> Int { (count * width + 63) / 64 }

  /// How many bits the numbers up to `greatest` need.
  static func width(of greatest: UInt64) -> Int { 64 - greatest.leadingZeroBitCount }

  /// Adds numbers to words that end with a whole word; each number must fit in `width` bits.
  static func append(_ values: Span<UInt64>, width: Int, to words: inout [UInt64]) {
    if width == 0 { return }
    words.reserveCapacity(words.count + wordCount(values.count, width: width))
    var word: UInt64 = 0
    var filled = 0
    for index in values.indices {
      let value = values[index]
      word |= value << UInt64(filled)
      filled &+= width
      if filled >= 64 {
        words.append(word)
        filled &-= 64
        word = filled == 0 ? 0 : value >> UInt64(width &- filled)
      }
    }
    if filled > 0 { words.append(word) }
  }
}

/// Numbers packed into a stretch of words, of which any range can be unpacked.
///
/// One more word than the numbers fill must stand behind them.
struct PackedNumbers: Sendable {
  /// The words of the whole column.
  let words: [UInt64]
  /// The word in which the first number begins.
  let start: Int
  /// Bits of a number, 0…64.
  let width: Int
  let count: Int

  /// Fails where the words are too few.
  init?(_ words: [UInt64], start: Int, width: Int, count: Int) {
    guard (0...64).contains(width), (0...1 << 32).contains(count), start >= 0,
      start + BitPacking.wordCount(count, width: width) < words.count
    else { return nil }
    self.words = words
    self.start = start
    self.width = width
    self.count = count
  }

  /// The first word behind the numbers.
  var end: Int { start + BitPacking.wordCount(count, width: width) }

  var mask: UInt64 { width == 64 ? .max : 1 << UInt64(width) &- 1 }
}
