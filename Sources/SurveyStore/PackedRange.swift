/// Whole numbers as what they exceed their least by, each in as few bits as the greatest needs.
///
/// Where some are missing, 0 stands for that, and the least is 1.
struct PackedRange {
  /// A missing number.
  let missing: Int64?
  let least: Int64
  let numbers: PackedNumbers

  /// Adds a head of two words and the numbers; false, and nothing is added, where they span too far.
  static func append(
    _ values: [Int64], missing: Int64?, tag: UInt64, to words: inout [UInt64]
  ) -> Bool {
    var least = Int64.max
    var greatest = Int64.min
    var lacks = false
    for value in values {
      if value == missing {
        lacks = true
        continue
      }
      least = min(least, value)
      greatest = max(greatest, value)
    }
    if least > greatest { (least, greatest) = (0, -1) }
    let first: UInt64 = lacks ? 1 : 0
    let span = UInt64(bitPattern: greatest &- least)
    guard lacks ? span &+ 1 < 1 << 62 : span < 1 << 62 else { return false }
    let width = BitPacking.width(of: span &+ first)
    words.append(tag | UInt64(width) << 8 | first << 16)
    words.append(UInt64(bitPattern: least))
    var packed = [UInt64](repeating: 0, count: values.count)
    for index in values.indices where values[index] != missing {
      packed[index] = UInt64(bitPattern: values[index] &- least) &+ first
    }
    BitPacking.append(packed.span, width: width, to: &words)
    return true
  }

  /// What stands at a word; nil where it cannot be what `append` added.
  init?(_ words: [UInt64], at start: Int, count: Int, missing: Int64?) {
    guard start + 2 < words.count,
      let numbers = PackedNumbers(
        words, start: start + 2, width: Int(words[start] >> 8 & 0xFF), count: count)
    else { return nil }
    let lacks = words[start] >> 16 & 0xFF
    guard lacks == 0 || lacks == 1 && missing != nil, numbers.width <= 62 else { return nil }
    self.numbers = numbers
    self.missing = lacks == 1 ? missing : nil
    least = Int64(bitPattern: words[start + 1])
  }

  /// What the caller makes of each number of a range of places.
  @inline(__always)
  func values<Value: BitwiseCopyable>(_ range: Range<Int>, _ make: (Int64) -> Value) -> [Value] {
    numbers.values(range) { bits in
      guard let missing else { return make(least &+ Int64(bitPattern: bits)) }
      return make(bits == 0 ? missing : least &+ Int64(bitPattern: bits &- 1))
    }
  }
}
