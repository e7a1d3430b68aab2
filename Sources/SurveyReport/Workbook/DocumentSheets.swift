import SurveyModel

/// A document as sheets: one for every table, with the words before it above.
///
/// What follows the last table stands below that; without tables there is one sheet of words.
struct DocumentSheets {
  private(set) var sheets: [Sheet] = []
  private let format: NumberFormat
  private var names: SheetNames
  private var lines: [Sheet.Line] = []
  /// The latest title with its notices: a sheet may be printed alone, so they stand on each.
  private var lead: [Sheet.Line] = []
  /// What the next table is called, where it has no name of its own.
  private var subject: String?

  init(_ document: Document, in language: Language, reserved: [String]) {
    format = NumberFormat(language)
    names = SheetNames(language, reserved: reserved)
    for block in document.blocks { take(block) }
    if sheets.isEmpty {
      let name = names.name(for: language == .vietnamese ? "Kết quả" : "Results")
      sheets = [Sheet(name: name, kind: .text, above: lines)]
    } else {
      sheets[sheets.count - 1].below += lines
    }
  }

  private mutating func take(_ block: Document.Block) {
    switch block {
    case .title(let text):
      (lead, subject) = ([], nil)
      add(text, .title)
    case .notice(let text): add(text, .notice)
    case .heading(let text, let tone):
      subject = text
      add(text, .heading(tone))
    case .subheading(let text):
      subject = text
      add(text, .heading(nil))
    case .centred(let line): add(line.text, line.place == .kind ? .title : .heading(nil))
    case .columns(let left, let right):
      for line in left + right where !line.text.isEmpty {
        add(line.text, line.isStrong ? .heading(nil) : .words)
      }
    case .paragraph(let text):
      subject = text
      add(text, .words)
    case .facts(let facts): for fact in facts { add("\(fact.label): \(fact.value)", .words) }
    case .item(let marker, let text, let details):
      add("\(marker) \(text)", .words, depth: 1)
      for detail in details { add(detail, .words, depth: 2) }
    case .table(let table): add(table)
    case .command(let text): add(text, .words, depth: 1)
    case .source(let text): add(text, .words)
    }
  }

  private mutating func add(_ text: String, _ kind: Sheet.Line.Kind, depth: Int = 0) {
    let line = Sheet.Line(text: flattened(text), kind: kind, depth: depth)
    lines.append(line)
    if kind == .title || kind == .notice { lead.append(line) }
  }

  private mutating func add(_ table: TextTable) {
    let isTitled = lines.contains { $0.kind == .title }
    sheets.append(
      Sheet(
        name: names.name(for: table.name ?? subject ?? lead.first?.text ?? ""), kind: .table,
        above: isTitled ? lines : lead + lines,
        columns: table.columns.map {
          Sheet.Column(head: flattened($0.head), alignment: $0.alignment, wraps: $0.wraps)
        },
        rows: table.rows.map { row(of: $0, in: table) },
        below: table.footnotes.map { Sheet.Line(text: flattened($0), kind: .words) }))
    (lines, subject) = ([], nil)
  }

  private func row(of row: TextTable.Row, in table: TextTable) -> Sheet.Row {
    switch row {
    case .section(let text): .section(flattened(text))
    case .cells(let cells):
      .cells(
        zip(cells, table.columns).map { cell, column in
          Sheet.Cell(
            value: value(of: cell.text, isFigure: column.alignment == .right), tone: cell.tone,
            depth: cell.depth)
        })
    }
  }

  private func value(of text: String, isFigure: Bool) -> Sheet.Value {
    let text = flattened(text)
    if text.isEmpty { return .empty }
    guard isFigure, let (value, look) = format.number(of: text) else { return .text(text) }
    return .number(value, look)
  }
}
