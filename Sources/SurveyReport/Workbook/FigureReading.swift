import SurveyModel

extension NumberFormat {
  /// The number that a figure names, with the look that shows it as it was; nil for all that is
  /// no single number, as an interval, a dash or "< 0,001".
  ///
  /// A percentage is a part of one, as spreadsheets hold it.
  func number(of figure: String) -> (value: Double, look: NumberLook)? {
    var rest = figure[...]
    var look = NumberLook()
    var sign = ""
    if let first = rest.first, first == "+" || first == "-" {
      look.signed = first == "+"
      sign = first == "-" ? "-" : ""
      rest.removeFirst()
    }
    if rest.last == "%" {
      look.percent = true
      rest.removeLast()
      if rest.last?.isWhitespace == true { rest.removeLast() }
    }
    let parts = rest.split(separator: decimalMark, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Self.digits(of: parts[0], groupMark: groupMark) else {
      return nil
    }
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    guard parts.count == 1 || Self.isDigits(fraction[...]),
      // More digits than a spreadsheet holds, or a code with zeros in front: no number.
      whole.count + fraction.count <= 15, whole == "0" || !whole.hasPrefix("0"),
      let value = Double("\(sign)\(whole).\(fraction)0e\(look.percent ? -2 : 0)")
    else { return nil }
    look.decimals = fraction.count
    look.grouped = whole.count <= 3 || parts[0].contains(groupMark)
    return (value, look)
  }

  /// The digits before the decimal mark, without the marks between thousands.
  private static func digits(of text: Substring, groupMark: String) -> String? {
    let groups = text.split(separator: groupMark, omittingEmptySubsequences: false)
    guard groups.allSatisfy({ isDigits($0) }) else { return nil }
    if groups.count > 1 {
      guard groups[0].count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
        return nil
      }
    }
    return groups.joined()
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
