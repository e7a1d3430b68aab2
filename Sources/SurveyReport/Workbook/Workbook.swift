/// A spreadsheet's file as plain values, before it is laid out and written.
struct Workbook: Sendable, Equatable {
  var title: String
  var sheets: [Sheet]
}

/// One sheet: lines of text, a table below them, further lines below that.
struct Sheet: Sendable, Equatable {
  enum Kind: Sendable {
    /// Words alone.
    case text
    /// A table to be read and printed, as wide as a page.
    case table
    /// Raw records: one row of heads, with filters, and nothing around it.
    case data
  }

  /// A line across the sheet.
  struct Line: Sendable, Equatable {
    enum Kind: Sendable, Equatable { case title, notice, heading(Tone?), words }

    var text: String
    var kind: Kind
    /// Steps to the right.
    var depth = 0
  }

  struct Column: Sendable, Equatable {
    var head: String
    var alignment: TextTable.Alignment
    /// Whether it may become narrower than its cells.
    var wraps: Bool
  }

  enum Value: Sendable, Equatable {
    case empty
    /// Always text, whatever it looks like: never a formula, never a link.
    case text(String)
    case integer(Int)
    /// With its look; without one, as the spreadsheet shows it.
    case number(Double, NumberLook?)
    case bool(Bool)
  }

  struct Cell: Sendable, Equatable {
    var value: Value
    var tone: Tone?
    /// Steps to the right, for a part under its whole.
    var depth = 0
  }

  enum Row: Sendable, Equatable {
    case cells([Cell])
    /// A line across the table that says what the rows below it belong to.
    case section(String)
  }

  var name: String
  var kind: Kind
  var above: [Line] = []
  var columns: [Column] = []
  var rows: [Row] = []
  var below: [Line] = []
}
