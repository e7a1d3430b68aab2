/// A table for programs: raw figures under stable names, one row a thing.
package struct RecordTable: Sendable, Equatable {
  package enum Value: Sendable, Equatable {
    case none
    case text(String)
    case integer(Int)
    case number(Double)
    /// A figure as it is published: rounded once, at two decimals, the same digits everywhere.
    case published(Double)
    case bool(Bool)

    package init(_ text: String?) { self = text.map { .text($0) } ?? .none }
    package init(_ integer: Int?) { self = integer.map { .integer($0) } ?? .none }
    package init(_ number: Double?) { self = number.map { .number($0) } ?? .none }
    package init(published number: Double?) { self = number.map { .published($0) } ?? .none }
    /// Several codes in one cell, split by spaces as in the workspace's tables.
    package init(_ codes: [String]) { self = .text(codes.joined(separator: " ")) }
  }

  package var columns: [String]
  package var rows: [[Value]]

  package init(columns: [String], rows: [[Value]]) {
    self.columns = columns
    self.rows = rows
  }
}

extension RecordTable.Value {
  /// The value as a cell; a number in full, with `decimalMark`.
  func cell(decimalMark: String = ".") -> String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .integer(let value): String(value)
    case .number(let value):
      value.isFinite ? shortestDecimal(value).replacing(".", with: decimalMark) : ""
    case .published(let value): RoundedDecimal(value, places: 2).text(decimalMark: decimalMark)
    case .bool(let value): value ? "true" : "false"
    }
  }

  /// The same value in chart data.
  var json: JSONValue {
    switch self {
    case .none: .null
    case .text(let text): .string(text)
    case .integer(let value): .integer(value)
    case .number(let value): .number(value)
    case .published(let value): .decimal(RoundedDecimal(value, places: 2).text(decimalMark: "."))
    case .bool(let value): .bool(value)
    }
  }
}
