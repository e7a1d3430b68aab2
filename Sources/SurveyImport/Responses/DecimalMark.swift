/// What stands between a number's whole part and its decimals.
package enum DecimalMark: String, Sendable, CaseIterable {
  case point, comma

  var letter: Character { self == .point ? "." : "," }

  /// The mark that the numbers of a sample show beyond doubt; nil where none does, or both do.
  ///
  /// `1,5` and `0,125` can be nothing else; `1,234` may be a thousand and more.
  static func seen(in cells: some Sequence<String>) -> DecimalMark? {
    var seen: Set<DecimalMark> = []
    for cell in cells {
      let text = trimmed(cell)
      for mark in allCases where isPlain(text, mark) { seen.insert(mark) }
    }
    return seen.count == 1 ? seen.first : nil
  }

  private static func isPlain(_ text: String, _ mark: DecimalMark) -> Bool {
    let parts = text.split(separator: mark.letter, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    let whole = parts[0].drop { "+-".contains($0) }
    guard !whole.isEmpty, !parts[1].isEmpty, (whole + parts[1]).allSatisfy(\.isWholeNumber) else {
      return false
    }
    return parts[1].count != 3 || whole.hasPrefix("0") || whole.count > 3
  }
}
