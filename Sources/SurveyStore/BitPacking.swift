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

/// Numbers packed into a stretch of words, any of which can be read at once.
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

  subscript(index: Int) -> UInt64 {
    precondition(index >= 0 && index < count)
    return Self.bits(words.span, start &* 64 &+ index &* width) & mask
  }

  /// The numbers of a range of places.
  func values(_ range: Range<Int>) -> [UInt64] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    var values = [UInt64](repeating: 0, count: range.count)
    if width == 0 { return values }
    let mask = mask
    let words = words.span
    var out = values.mutableSpan
    var bit = start &* 64 &+ range.lowerBound &* width
    for index in out.indices {
      out[index] = Self.bits(words, bit) & mask
      bit &+= width
    }
    return values
  }

  /// As `values`, of at most 32 bits, each plus `base`.
  func values(_ range: Range<Int>, plus base: UInt32) -> [UInt32] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count && width <= 32)
    var values = [UInt32](repeating: base, count: range.count)
    if width == 0 { return values }
    let mask = mask
    let words = words.span
    var out = values.mutableSpan
    var bit = start &* 64 &+ range.lowerBound &* width
    for index in out.indices {
      out[index] = base &+ UInt32(truncatingIfNeeded: Self.bits(words, bit) & mask)
      bit &+= width
    }
    return values
  }

  /// The 64 bits that begin at a bit; those behind the words' end are never looked at.
  @inline(__always)
  static func bits(_ words: Span<UInt64>, _ bit: Int) -> UInt64 {
    let word = bit &>> 6
    let shift = UInt64(truncatingIfNeeded: bit & 63)
    return words[word] &>> shift | (words[word &+ 1] &<< 1) &<< (63 &- shift)
  }
}
