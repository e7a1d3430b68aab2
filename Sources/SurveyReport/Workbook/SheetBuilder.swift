import SurveyModel

/// Makes sheets of a document: one for each table, with the words before it on top.
struct SheetBuilder {
  private let language: Language

  init(_ language: Language) { self.language = language }

  func sheets(of document: Document) -> [Sheet] {
    var sheets: [Sheet] = []
    var words: [Sheet.Row] = []
    var name = ""
    for block in document.blocks {
      switch block {
      case .table(let table):
        let number = sheets.count + 1
        let named =
          name.isEmpty ? (language == .vietnamese ? "Bảng" : "Table") + " \(number)" : name
        sheets.append(sheet(table, named: named, below: words))
        words = []
      default:
        if let found = Self.name(block) { name = found }
        words += Self.rows(block)
      }
    }
    if words.isEmpty { return sheets }
    if sheets.isEmpty {
      return [Sheet(name: name.isEmpty ? "–" : name, rows: words, widths: [110])]
    }
    sheets[sheets.count - 1].rows += words
    return sheets
  }

  /// What a sheet is called by: the nearest title or heading above its table.
  private static func name(_ block: Document.Block) -> String? {
    switch block {
    case .title(let text), .heading(let text, _), .subheading(let text): text
    case .centred(let line): line.text
    default: nil
    }
  }

  private static func rows(_ block: Document.Block) -> [Sheet.Row] {
    switch block {
    case .title(let text), .notice(let text), .heading(let text, _), .subheading(let text):
      [.title(text)]
    case .centred(let line): [.title(line.text)]
    case .paragraph(let text), .source(let text), .command(let text): [.line(text)]
    case .facts(let facts): facts.map { .line("\($0.label): \($0.value)") }
    case .item(let marker, let text, let details):
      [.line("\(marker) \(text)")] + details.map { .line("    " + $0) }
    case .columns(let left, let right):
      (left + right).filter { !$0.text.isEmpty }
        .map { $0.isStrong ? .title($0.text) : .line($0.text) }
    case .table: []
    }
  }

  private func sheet(_ table: TextTable, named name: String, below words: [Sheet.Row]) -> Sheet {
    let rows = table.rows.map { row -> Sheet.Row in
      switch row {
      case .section(let text): .section(text)
      case .cells(let cells): .cells(zip(table.columns, cells).map(cell))
      }
    }
    return Sheet(
      name: name,
      rows: words + [.heads(table.columns.map(\.head))] + rows
        + table.footnotes.map { .line($0) }, widths: widths(table))
  }

  private func cell(_ column: TextTable.Column, _ cell: TextTable.Cell) -> Sheet.Cell {
    if cell.text.isEmpty { return .empty }
    if column.alignment == .right { return number(cell.text) ?? .figure(cell.text) }
    return .text(String(repeating: "    ", count: cell.depth) + cell.text)
  }

  /// The number that a text shows; nil where it is none, as an interval or "< 0,001".
  private func number(_ text: String) -> Sheet.Cell? {
    let marks: (decimal: Character, group: Character) =
      language == .vietnamese ? (",", ".") : (".", ",")
    var figures = text
    let isPercent = figures.hasSuffix("%")
    if isPercent { figures.removeLast() }
    let isSigned = figures.hasPrefix("+")
    if isSigned { figures.removeFirst() }
    figures.removeAll { $0 == marks.group }
    let parts = figures.split(separator: marks.decimal, omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let value = Double(parts.joined(separator: ".")),
      figures.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "-" || $0 == marks.decimal) })
    else { return nil }
    return .number(
      value,
      .init(
        decimals: parts.count == 2 ? parts[1].count : 0, isSigned: isSigned,
        isPercent: isPercent))
  }

  /// Words get more room than figures, and wrap beyond it.
  private func widths(_ table: TextTable) -> [Double] {
    table.columns.enumerated().map { index, column in
      let longest =
        table.rows.compactMap { row in
          if case .cells(let cells) = row, index < cells.count {
            displayWidth(cells[index].text)
          } else {
            nil
          }
        }.max() ?? 0
      let head = column.head.split(separator: " ").map { displayWidth(String($0)) }.max() ?? 0
      return Double(min(column.wraps ? 44 : 24, max(longest, head) + 3))
    }
  }
}
