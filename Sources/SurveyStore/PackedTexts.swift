/// Texts with each different one kept once: by row its number, then their lengths, then their bytes.
struct PackedTexts {
  private let numbers: PackedNumbers
  /// Where each different text ends among the bytes.
  private let ends: [Int]
  private let bytes: [UInt8]

  /// Adds a head of three words, the rows, the lengths and the bytes.
  static func append(_ bytes: [UInt8], _ ends: [UInt32], tag: UInt64, to words: inout [UInt64]) {
    var places: [ArraySlice<UInt8>: UInt64] = [:]
    var rows = [UInt64](repeating: 0, count: ends.count)
    var lengths: [UInt64] = []
    var texts: [UInt8] = []
    var start = 0
    var empty: UInt64?
    for row in ends.indices {
      let end = Int(ends[row])
      let text = bytes[start..<end]
      start = end
      if text.isEmpty, let empty {
        rows[row] = empty
        continue
      }
      if let place = places[text] {
        rows[row] = place
        continue
      }
      let place = UInt64(lengths.count)
      places[text] = place
      if text.isEmpty { empty = place }
      rows[row] = place
      lengths.append(UInt64(text.count))
      texts += text
    }
    let width = BitPacking.width(of: UInt64(max(lengths.count, 1) - 1))
    let lengthWidth = BitPacking.width(of: lengths.max() ?? 0)
    words.append(tag | UInt64(width) << 8 | UInt64(lengthWidth) << 16)
    words.append(UInt64(lengths.count))
    words.append(UInt64(texts.count))
    BitPacking.append(rows.span, width: width, to: &words)
    BitPacking.append(lengths.span, width: lengthWidth, to: &words)
    BitPacking.append(texts.span, width: 8, to: &words)
  }

  /// What stands at the beginning; nil where it cannot be what `append` added.
  init?(_ words: [UInt64], count: Int) {
    guard words.count > 3, let different = Int(exactly: words[1]), different <= max(count, 0),
      let byteCount = Int(exactly: words[2]), byteCount <= words.count * 8,
      let numbers = PackedNumbers(
        words, start: 3, width: Int(words[0] >> 8 & 0xFF), count: count),
      let lengths = PackedNumbers(
        words, start: numbers.end, width: Int(words[0] >> 16 & 0xFF), count: different),
      let texts = PackedNumbers(words, start: lengths.end, width: 8, count: byteCount),
      texts.end == words.count - 1
    else { return nil }
    self.numbers = numbers
    var ends: [Int] = []
    var end = 0
    for length in lengths.values(0..<different, { $0 }) {
      guard length <= UInt64(byteCount - end) else { return nil }
      end += Int(length)
      ends.append(end)
    }
    guard end == byteCount else { return nil }
    self.ends = ends
    bytes = texts.bytes(0..<byteCount)
  }

  /// The texts of a range of rows; nil where one has a number that no text has.
  func texts(_ range: Range<Int>) -> (bytes: [UInt8], ends: [UInt32])? {
    var found: [UInt8] = []
    var stops: [UInt32] = []
    stops.reserveCapacity(range.count)
    for number in numbers.values(range, { $0 }) {
      guard number < UInt64(ends.count) else { return nil }
      let place = Int(number)
      let text = (place == 0 ? 0 : ends[place - 1])..<ends[place]
      if !text.isEmpty { found += bytes[text] }
      guard let stop = UInt32(exactly: found.count) else { return nil }
      stops.append(stop)
    }
    return (found, stops)
  }
}
