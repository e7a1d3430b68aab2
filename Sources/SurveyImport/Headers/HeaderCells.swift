/// Cells of a header that name nothing by themselves.
enum HeaderCells {
  /// What stands below a question that has one column only, or nothing.
  static func saysNothing(_ cell: String) -> Bool {
    let key = matchKey(cell)
    return key.isEmpty || single.contains(key)
  }

  private static let single = Set(
    ["Response", "Open-Ended Response", "Phản hồi", "Câu trả lời", "Trả lời"].map(matchKey))

  /// What Qualtrics puts between a question and its option, taken off: `selected choice - option`.
  static func withoutFiller(_ key: String) -> String {
    for filler in fillers where key.hasPrefix(filler) {
      return String(key.dropFirst(filler.count).drop { " -_".contains($0) })
    }
    return key
  }

  private static let fillers = ["selected choice", "selected_choice"]

  /// A number before a text: `1`, `2.3`, `câu 5`, `question 7`.
  static func isNumbering(_ key: String) -> Bool {
    // Most keys are longer, or hold no figure.
    guard key.utf8.count <= 20, key.utf8.contains(where: isFigure) else { return false }
    let word = numbered.first { key.hasPrefix($0) } ?? ""
    let number = key.dropFirst(word.count).drop { !$0.isLetter && !$0.isNumber && $0 != "_" }
    var parts = number.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard var last = parts.popLast() else { return false }
    if last.count > 1, let letter = last.last, (0x61...0x7A).contains(letter) { last.removeLast() }
    return (parts + [last]).allSatisfy { !$0.isEmpty && $0.allSatisfy(isFigure) }
  }

  /// What may stand before a question's number, longer words before those that they begin with.
  private static let numbered = ["question", "câu hỏi", "câu", "mục", "số", "c", "q"]

  private static func isFigure(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
