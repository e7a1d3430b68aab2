/// How one cell looks; equal styles are one format in the file.
struct CellStyle: Hashable {
  enum Fill { case head, section }

  var size = 11
  var bold = false
  var tone: Tone?
  var fill: Fill?
  /// Whether the cell belongs to a table, with lines between its rows.
  var ruled = false
  var alignment: TextTable.Alignment?
  var wraps = false
  var indent = 0
  var look: NumberLook?

  /// The style of a line across the sheet.
  init(_ line: Sheet.Line) {
    wraps = true
    indent = line.depth
    switch line.kind {
    case .title: (size, bold) = (14, true)
    case .notice: (bold, tone) = (true, .alarm)
    case .heading(let tone): (size, bold, self.tone) = (12, true, tone)
    case .words: break
    }
  }

  /// The style of a head.
  init(headOf column: Sheet.Column) {
    (bold, fill, ruled, wraps) = (true, .head, true, true)
    alignment = column.alignment
  }

  /// The style of a line across a table.
  static let section: CellStyle = {
    var style = CellStyle()
    (style.bold, style.fill, style.ruled, style.wraps) = (true, .section, true, true)
    return style
  }()

  /// The style of a cell of a table; a raw record has none.
  init(_ cell: Sheet.Cell, in column: Sheet.Column, of kind: Sheet.Kind) {
    guard kind == .table else { return }
    (ruled, wraps, alignment) = (true, true, column.alignment)
    tone = cell.tone
    bold = cell.tone == .strong
    indent = cell.depth
    if case .number(_, let look) = cell.value { self.look = look }
  }

  /// As a spreadsheet shows a cell by itself.
  init() {}
}
