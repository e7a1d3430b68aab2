/// Reads a number as an office writes it: `12`, `-1.5`, `1,5`, `1.234,5`.
struct NumberText {
  /// What stands before the decimals, where the user or the file's own numbers say so.
  var mark: DecimalMark?
  /// What goes with the file's delimiter, where nothing else tells: of `1,234` and `1.234` the one is
  /// then a fraction, and the other may be that or a thousand and more.
  var usual: DecimalMark?

  /// The point, where it parts decimals without a doubt.
  var pointMark: DecimalMark? { (mark ?? usual) == .point ? .point : nil }

  /// What a text is.
  enum Reading: Equatable {
    case number(Double)
    /// One mark before three digits: decimals, or thousands.
    case ambiguous
    case none
  }

  func number(_ text: some StringProtocol) -> Double? {
    if case .number(let value) = read(text) { value } else { nil }
  }

  /// Whether the other decimal mark is what keeps a text from being a number here.
  func misses(_ text: some StringProtocol) -> Bool {
    guard let mark else { return false }
    let other = NumberText(mark: mark == .point ? .comma : .point)
    return number(text) == nil && other.number(text) != nil
  }

  func read(_ text: some StringProtocol) -> Reading {
    let marks = text.filter { $0 == "." || $0 == "," }
    guard let last = marks.last else { return value(String(text)) }
    let thousands: Character = last == "." ? "," : "."
    if marks.contains(thousands) {
      // Two kinds of marks: the last parts the decimals, the others thousands.
      guard marks.filter({ $0 == last }).count == 1, mark == nil || mark?.letter == last,
        isGrouped(text.prefix { $0 != last }, by: thousands)
      else { return .none }
      return value(text.filter { $0 != thousands }.map { $0 == last ? "." : String($0) }.joined())
    }
    let isGrouped = isGrouped(text, by: last)
    if marks.count > 1 {
      // Several of one kind part thousands, unless they are known to part decimals.
      return isGrouped && mark?.letter != last ? value(String(text.filter { $0 != last })) : .none
    }
    if let mark, mark.letter != last {
      return isGrouped ? value(String(text.filter { $0 != last })) : .none
    }
    if mark == nil, isGrouped, usual?.letter != last { return .ambiguous }
    return value(text.map { $0 == last ? "." : String($0) }.joined())
  }

  /// Whether three digits follow each mark, and one to three, the first not 0, stand before them.
  private func isGrouped(_ text: some StringProtocol, by mark: Character) -> Bool {
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    guard let first = parts.first?.drop(while: { "+-".contains($0) }) else { return false }
    return (1...3).contains(first.count) && !first.hasPrefix("0")
      && parts.dropFirst().allSatisfy { $0.count == 3 && $0.allSatisfy(\.isWholeNumber) }
      && first.allSatisfy(\.isWholeNumber)
  }

  private func value(_ text: String) -> Reading {
    guard text.allSatisfy({ "0123456789.-+eE".contains($0) }), let value = Double(text),
      value.isFinite
    else { return .none }
    return .number(value)
  }
}
