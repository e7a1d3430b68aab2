/// A sheet laid out: which cell holds what, and how it looks.
struct SheetLayout {
  struct Place: Equatable {
    var row: Int
    var column: Int
    /// Beyond `column` where several cells are one.
    var lastColumn: Int
    var value: Sheet.Value
    var style: CellStyle
  }

  let name: String
  let kind: Sheet.Kind
  private(set) var widths: [Int]
  private(set) var places: [Place] = []
  /// Heights in points of rows that a spreadsheet cannot fit to their text by itself.
  private(set) var heights: [(row: Int, points: Double)] = []
  private(set) var rowCount = 0
  let columnCount: Int
  /// The row of heads, where there is one, and the last row of the table.
  private(set) var head: Int?
  private(set) var lastRow = 0
  /// The last column over which a line of text goes.
  private let lastLineColumn: Int

  init(_ sheet: Sheet) {
    (name, kind) = (sheet.name, sheet.kind)
    var widths = sheet.widths
    columnCount = max(widths.count, 1)
    if sheet.kind == .text { widths = [Self.lineWidth] }
    // Lines go beyond a narrow table, over columns of their own.
    if !sheet.above.isEmpty || !sheet.below.isEmpty {
      while widths.reduce(0, +) < Self.lineWidth - 20 { widths.append(10) }
    }
    lastLineColumn = widths.count - 1
    self.widths = widths
    for line in sheet.above { add(line) }
    if !sheet.columns.isEmpty {
      if !sheet.above.isEmpty { rowCount += 1 }
      addTable(of: sheet)
      if !sheet.below.isEmpty { rowCount += 1 }
    }
    for line in sheet.below { add(line) }
  }

  private static let lineWidth = 110
  /// In points; a spreadsheet has no higher rows.
  private static let highest = 409.0
  private static let linesOfRow = 22

  private mutating func addTable(of sheet: Sheet) {
    head = rowCount
    for (index, column) in sheet.columns.enumerated() {
      put(.text(column.head), index, CellStyle(headOf: column))
    }
    // Bold letters are wider.
    fit(sheet.columns.enumerated().map { ($1.head, widths[$0] - 2) })
    rowCount += 1
    for row in sheet.rows {
      switch row {
      case .section(let text):
        put(.text(text), 0, .section, to: sheet.columns.count - 1)
        fit([(text, widths[..<sheet.columns.count].reduce(0, +) - 2)])
      case .cells(let cells): addCells(cells, of: sheet)
      }
      rowCount += 1
    }
    lastRow = rowCount - 1
  }

  private mutating func addCells(_ cells: [Sheet.Cell], of sheet: Sheet) {
    var texts: [(String, Int)] = []
    for (index, (cell, column)) in zip(cells, sheet.columns).enumerated()
    where sheet.kind == .table || cell.value != .empty {
      put(cell.value, index, CellStyle(cell, in: column, of: sheet.kind))
      if case .text(let text) = cell.value { texts.append((text, widths[index] - 2 * cell.depth)) }
    }
    if sheet.kind == .table { fit(texts) }
  }

  /// Makes the row as high as the highest of its texts, where one needs several lines.
  private mutating func fit(_ texts: [(text: String, width: Int)]) {
    let lines = texts.map { wrapped($0.text, width: max($0.width, 6)).count }.max() ?? 1
    guard lines > 1 else { return }
    heights.append((rowCount, min(Self.points(lines: lines, size: 11), Self.highest)))
  }

  /// A line over as many rows as its text needs, uncut.
  private mutating func add(_ line: Sheet.Line) {
    if case .heading = line.kind, rowCount > 0 { rowCount += 1 }
    let style = CellStyle(line)
    let width = max(widths.reduce(0, +) * 11 / style.size - 2 * line.depth, 20)
    let lines = wrapped(line.text, width: width)
    var rest = line.text[...]
    for start in stride(from: 0, to: lines.count, by: Self.linesOfRow) {
      let own = lines[start..<min(start + Self.linesOfRow, lines.count)]
      let piece = own.endIndex == lines.endIndex ? rest : Self.front(of: rest, lines: own)
      rest = rest[piece.endIndex...]
      put(.text(String(piece)), 0, style, to: lastLineColumn)
      heights.append((rowCount, Self.points(lines: own.count, size: style.size)))
      rowCount += 1
    }
  }

  /// What of a text stands on its first lines; a line may have been cut within a word.
  private static func front(of text: Substring, lines: ArraySlice<String>) -> Substring {
    var end = text.startIndex
    for line in lines {
      end = text.index(end, offsetBy: line.count, limitedBy: text.endIndex) ?? text.endIndex
      if end < text.endIndex, text[end] == " " { end = text.index(after: end) }
    }
    return text[..<end]
  }

  private static func points(lines: Int, size: Int) -> Double {
    Double(lines * (size + 4) + (size > 11 ? 3 : 0))
  }

  private mutating func put(
    _ value: Sheet.Value, _ column: Int, _ style: CellStyle, to last: Int? = nil
  ) {
    places.append(
      Place(
        row: rowCount, column: column, lastColumn: last ?? column, value: value, style: style))
  }

  /// Whether the heads stay in sight: not where the words above them would fill a small screen.
  var isFrozen: Bool {
    guard let head else { return false }
    return heights.filter { $0.row < head }.reduce(0) { $0 + $1.points } <= 300
  }
}
