import SurveyModel

/// Names for sheets as spreadsheets allow them: short, without certain signs, each once.
struct SheetNames {
  private static let longest = 31
  private let language: Language
  private var taken: Set<String>

  /// - Parameters:
  ///   - language: Of the name of a sheet that has none of its own.
  ///   - reserved: Names that are given already.
  init(_ language: Language, reserved: [String]) {
    self.language = language
    // "History" is Excel's own.
    taken = Set((reserved + ["History"]).map { $0.lowercased() })
  }

  /// A name that says what `text` says and that no other sheet has.
  mutating func name(for text: String) -> String {
    var text = flattened(String(text.map { "[]:*?/\\\u{FFFE}\u{FFFF}".contains($0) ? " " : $0 }))
    text = Self.trimmed(text)
    let generic = language == .vietnamese ? "Bảng" : "Table"
    if text.isEmpty { text = generic }
    // What looks like a cell or a number (Q1, 2023) is no name in a reference to the sheet.
    let isBare =
      text.utf8.allSatisfy { $0 < 0x80 }
      && text.allSatisfy { $0.isLetter || $0.isNumber || "_.".contains($0) }
    if isBare, text.count <= 3 || text.contains(where: \.isNumber) { text = "\(generic) \(text)" }
    var name = Self.shortened(text, to: Self.longest)
    var count = 1
    while !taken.insert(name.lowercased()).inserted {
      count += 1
      let ending = " (\(count))"
      name = Self.shortened(text, to: Self.longest - ending.utf16.count) + ending
    }
    return name
  }

  /// As many words as fit, else as many letters; a mark tells that there were more.
  private static func shortened(_ text: String, to room: Int) -> String {
    guard text.utf16.count > room else { return text }
    var kept = ""
    for character in text {
      guard kept.utf16.count + String(character).utf16.count < room else { break }
      kept.append(character)
    }
    let isWhole = text.dropFirst(kept.count).first == " "
    if !isWhole, let space = kept.lastIndex(of: " "), kept[..<space].utf16.count > room / 2 {
      kept = String(kept[..<space])
    }
    while let last = kept.last, !last.isLetter, !last.isNumber { kept.removeLast() }
    return kept + "…"
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let first = text.first, first == "'" || first.isWhitespace { text.removeFirst() }
    while let last = text.last, last == "'" || last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
