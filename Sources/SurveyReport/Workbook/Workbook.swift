import SurveyModel

/// A result as a spreadsheet: a sheet for each table that people read, and one of the raw records.
struct Workbook: Equatable {
  var sheets: [Sheet]

  init(_ document: Document, records: RecordTable, language: Language) {
    sheets = SheetBuilder(language).sheets(of: document)
    sheets.append(Sheet(records, named: language == .vietnamese ? "Dữ liệu" : "Data"))
    nameApart()
  }

  /// No two sheets may have one name, whatever its letters' case.
  private mutating func nameApart() {
    var met: Set<String> = []
    for index in sheets.indices {
      let name = sheets[index].name
      var number = 2
      while !met.insert(sheets[index].name.lowercased()).inserted {
        let suffix = " (\(number))"
        sheets[index].name = String(name.prefix(Sheet.longestName - suffix.count)) + suffix
        number += 1
      }
    }
  }
}

/// One sheet: lines of text, one table, lines of text.
struct Sheet: Equatable {
  enum Cell: Equatable {
    case empty
    case text(String)
    /// A text among figures, as an interval, which stands at the right as they do.
    case figure(String)
    /// A number with the decimals that are shown and what stands behind it.
    case number(Double, Shape)
    case bool(Bool)
  }

  /// How a number is shown.
  struct Shape: Equatable, Hashable {
    /// nil shows as many as there are.
    var decimals: Int?
    var isSigned = false
    var isPercent = false
  }

  enum Row: Equatable {
    case title(String)
    case line(String)
    case heads([String])
    /// A line that says what the rows below it belong to.
    case section(String)
    case cells([Cell])
  }

  var name: String
  var rows: [Row]
  /// How wide the columns are, in letters.
  var widths: [Double]

  /// The most letters that a name may have.
  static let longestName = 31

  /// The place of the table's head, from 0.
  var headRow: Int? {
    rows.firstIndex { if case .heads = $0 { true } else { false } }
  }

  init(name: String, rows: [Row], widths: [Double]) {
    let legal = name.map { "[]:*?/\\".contains($0) ? " " : $0 }
    let trimmed = String(legal).trimmingPrefix { $0 == "'" || $0 == " " }
    self.name = trimmed.isEmpty ? "–" : String(trimmed.prefix(Self.longestName))
    self.rows = rows
    self.widths = widths
  }

  /// Raw records, in full precision.
  init(_ records: RecordTable, named name: String) {
    let rows = records.rows.map { row in Row.cells(row.map(Cell.init)) }
    self.init(
      name: name, rows: [.heads(records.columns)] + rows,
      widths: records.columns.map { max(10, min(28, Double($0.count) + 3)) })
  }
}

extension Sheet {
  /// Over how many lines a row's words wrap.
  func lines(of row: Row) -> Int {
    func lines(_ text: String, _ width: Double) -> Int {
      max(1, Int((Double(displayWidth(text)) * 1.1 / width).rounded(.up)))
    }
    let whole = widths.reduce(0, +)
    switch row {
    case .title(let text), .section(let text): return lines(text, whole * 0.9)
    case .line(let text): return lines(text, whole)
    case .heads(let heads):
      return zip(heads, widths).map { lines($0, $1) + ($0.contains(" ") ? 1 : 0) }.max() ?? 1
    case .cells(let cells):
      return zip(cells, widths).map { cell, width in
        switch cell {
        case .text(let text), .figure(let text): lines(text, width)
        default: 1
        }
      }.max() ?? 1
    }
  }
}

extension Sheet.Cell {
  fileprivate init(_ value: RecordTable.Value) {
    switch value {
    case .none: self = .empty
    case .text(let text): self = text.isEmpty ? .empty : .text(text)
    case .integer(let value): self = .number(Double(value), .init(decimals: 0))
    case .number(let value): self = value.isFinite ? .number(value, .init()) : .empty
    case .bool(let value): self = .bool(value)
    }
  }
}
