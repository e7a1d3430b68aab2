import SurveyModel

/// Some keyed hashes of a batch in their order, and whose they are.
struct IdentityPart {
  /// Entries of one stored part: what stands of two on a page of the store, beside a further page
  /// each, fills it.
  static let count = 960
  /// Stores made before that have more.
  private static let most = 1024
  /// The first byte of a part.
  private static let tag: UInt64 = 1

  /// The first eight bytes of each key.
  var highs: [UInt64] = []
  /// The last four.
  var lows: [UInt32] = []
  /// The row in its batch.
  var rows: [UInt16] = []

  /// A head of two words, what each key exceeds the one before it by, the ends of the keys, rows.
  var words: [UInt64] {
    var steps = [UInt64](repeating: 0, count: highs.count)
    var greatest: UInt64 = 0
    for index in highs.indices.dropFirst() {
      steps[index] = highs[index] &- highs[index - 1]
      greatest = max(greatest, steps[index])
    }
    let width = BitPacking.width(of: greatest)
    let rowWidth = BitPacking.width(of: UInt64(rows.max() ?? 0))
    var words = [
      Self.tag | UInt64(width) << 8 | UInt64(rowWidth) << 16 | UInt64(highs.count) << 32,
      highs.first ?? 0,
    ]
    BitPacking.append(steps.span, width: width, to: &words)
    let ends = lows.map { UInt64($0) }
    BitPacking.append(ends.span, width: 32, to: &words)
    let places = rows.map { UInt64($0) }
    BitPacking.append(places.span, width: rowWidth, to: &words)
    return words
  }

  init() {}

  /// A part of the words and one more.
  init(_ words: [UInt64]) throws {
    guard words.count > 2, words[0] & 0xFF == Self.tag,
      case let count = Int(words[0] >> 32), (1...Self.most).contains(count),
      let steps = PackedNumbers(
        words, start: 2, width: Int(words[0] >> 8 & 0xFF), count: count),
      let ends = PackedNumbers(words, start: steps.end, width: 32, count: count),
      let rows = PackedNumbers(
        words, start: ends.end, width: Int(words[0] >> 16 & 0xFF), count: count),
      rows.width <= 16, rows.end == words.count - 1
    else { throw DamagedStore(what: "identity_run") }
    highs = steps.values(0..<count) { $0 }
    var high = words[1]
    for index in highs.indices {
      let (sum, isOver) = high.addingReportingOverflow(highs[index])
      if isOver { throw DamagedStore(what: "identity_run") }
      high = sum
      highs[index] = sum
    }
    lows = ends.values(0..<count) { UInt32(truncatingIfNeeded: $0) }
    self.rows = rows.values(0..<count) { UInt16(truncatingIfNeeded: $0) }
  }
}
