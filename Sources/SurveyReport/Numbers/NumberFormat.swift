package import SurveyModel

/// Numbers as an office writes them in one language: rounded once, at two decimals.
package struct NumberFormat: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  var decimalMark: String { language == .vietnamese ? "," : "." }
  var groupMark: String { language == .vietnamese ? "." : "," }

  /// A score, a standard error, a percentage.
  package func decimal(_ value: Double, places: Int = 2) -> String {
    guard value.isFinite else { return "–" }
    let rounded = RoundedDecimal(value, places: places)
    let sign = rounded.isNegative ? "-" : ""
    let fraction = places > 0 ? decimalMark + rounded.fraction : ""
    return sign + grouped(rounded.whole) + fraction
  }

  /// A change: the sign is always written, except of nothing.
  package func signed(_ value: Double, places: Int = 2) -> String {
    let text = decimal(value, places: places)
    let isNothing = !text.contains { ("1"..."9").contains($0) }
    return value > 0 && !isNothing ? "+" + text : text
  }

  /// A number as decided by an office, without decimals that it did not write.
  package func plain(_ value: Double) -> String {
    value == value.rounded() ? decimal(value, places: 0) : decimal(value)
  }

  package func count(_ value: Int) -> String {
    (value < 0 ? "-" : "") + grouped(String(value.magnitude))
  }

  /// An interval or a range, with an en dash between its ends.
  package func range(_ range: ClosedRange<Double>) -> String {
    "\(decimal(range.lowerBound))–\(decimal(range.upperBound))"
  }

  private func grouped(_ digits: String) -> String {
    let count = digits.utf8.count
    if count <= 3 { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (count - index).isMultiple(of: 3) { text += groupMark }
      text.append(digit)
    }
    return text
  }
}
