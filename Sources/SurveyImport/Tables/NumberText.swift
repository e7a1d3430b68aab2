/// Reads a number as an office writes it.
///
/// As in `12`, `-1.5` and, where commas do not split the file, `1,5`. Digits are never grouped,
/// since `1.234` would then be two numbers.
struct NumberText {
  /// Whether a comma may stand before the decimals.
  var decimalComma: Bool

  /// Whether a comma before the decimals is what keeps a text from being a number here.
  func misses(_ text: some StringProtocol) -> Bool { !decimalComma && text.contains(",") }

  func number(_ text: some StringProtocol) -> Double? {
    var plain = String(text)
    if decimalComma, !plain.contains("."), plain.filter({ $0 == "," }).count == 1 {
      plain = plain.replacing(",", with: ".")
    }
    guard plain.allSatisfy({ "0123456789.-+eE".contains($0) }), let value = Double(plain),
      value.isFinite
    else { return nil }
    return value
  }
}
