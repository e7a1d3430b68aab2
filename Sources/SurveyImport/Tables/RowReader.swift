import SurveyModel

/// Reads the cells of one row as what they should be; what they are not goes to the log.
struct RowReader {
  let table: Table
  let row: Table.Row

  var line: Int { row.line }

  func report(_ fault: TableFault, _ column: String? = nil) {
    table.log.add(
      fault, file: table.file, line: row.line, column: column.flatMap { table.cell($0) })
  }

  func text(_ column: String) -> String { table.text(column, row) }

  func optional(_ column: String) -> String? {
    let text = text(column)
    return text.isEmpty ? nil : text
  }

  /// A text that must not be empty.
  func required(_ column: String) -> String? {
    let text = optional(column)
    if text == nil { report(.empty, column) }
    return text
  }

  func label(_ base: String = "label", default language: Language = .vietnamese) -> LocalizedText {
    var label = LocalizedText(vietnamese: text("\(base)::vi"), english: text("\(base)::en"))
    let bare = text(base)
    switch language {
    case .vietnamese: if label.vietnamese.isEmpty { label.vietnamese = bare }
    case .english: if label.english.isEmpty { label.english = bare }
    }
    return label
  }

  /// The parts of a cell split by a bar.
  func bars(_ column: String) -> [String] { parts(column, split: "|") }

  /// The parts of a cell split by blanks.
  func words(_ column: String) -> [String] { parts(column, split: nil) }

  private func parts(_ column: String, split: Character?) -> [String] {
    text(column).split { split == nil ? $0.isWhitespace : $0 == split }.map { trimmed($0) }
      .filter { !$0.isEmpty }
  }

  func number(_ column: String) -> Double? {
    guard let text = optional(column) else { return nil }
    if let value = table.numbers.number(text) { return value }
    report(.notANumber(text, decimalComma: table.numbers.misses(text)), column)
    return nil
  }

  /// Numbers split by blanks; nil, reported, where one of them is none.
  func numbers(_ column: String) -> [Double]? {
    var values: [Double] = []
    for word in words(column) {
      guard let value = table.numbers.number(word) else {
        report(.notANumber(word, decimalComma: table.numbers.misses(word)), column)
        return nil
      }
      values.append(value)
    }
    return values
  }

  func wholeNumber(_ column: String) -> Int? {
    guard let text = optional(column) else { return nil }
    if let value = Int(text) { return value }
    report(.notAWholeNumber(text), column)
    return nil
  }

  func day(_ column: String) -> String? {
    guard let text = optional(column) else { return nil }
    if let day = DateText.isoDay(text) { return day }
    report(.notADate(text), column)
    return nil
  }

  /// A word of a fixed vocabulary; nil where empty or, reported, unknown.
  func word<Word: RawRepresentable<String> & CaseIterable>(_ column: String, _: Word.Type) -> Word?
  { optional(column).flatMap { word($0, column) } }

  /// Each word of a cell that holds several.
  func word<Word: RawRepresentable<String> & CaseIterable>(_ found: String, _ column: String)
    -> Word?
  {
    let key = found.lowercased()
    if let word = Word.allCases.first(where: { $0.rawValue.lowercased() == key }) { return word }
    let expected = Word.allCases.map(\.rawValue)
    report(
      .unknownWord(found: found, expected: expected, near: nearMisses(of: found, among: expected)),
      column)
    return nil
  }

  /// Keeps the references that lead somewhere, and reports the others with near misses.
  func known(
    _ found: [String], among ids: Set<String>, _ referent: TableFault.Referent, _ column: String
  ) -> [String] {
    // Domains that could not be read have been told of.
    if referent == .domain, ids.isEmpty { return found }
    return found.filter { id in
      if ids.contains(id) { return true }
      report(
        .unknownReference(to: referent, found: id, near: nearMisses(of: id, among: ids)), column)
      return false
    }
  }
}

/// The ids of a table, each used once.
struct UniqueNames {
  private var lines: [String: Int] = [:]

  /// Takes an id in; false, reported, where it stands already.
  mutating func insert(_ name: String, _ row: RowReader, _ column: String) -> Bool {
    if let first = lines[name] {
      row.report(.repeatedName(name, firstLine: first), column)
      return false
    }
    lines[name] = row.line
    return true
  }
}
