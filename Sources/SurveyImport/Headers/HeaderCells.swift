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
    guard key.utf8.count <= 20, key.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return false
    }
    return key.wholeMatch(of: /(?:c|q|câu|câu hỏi|question|mục|số)?\W*[0-9]+(?:\.[0-9]+)*[a-z]?/)
      != nil
  }
}
