extension Sheet {
  /// Records as they are, one row of heads above them.
  ///
  /// A spreadsheet holds 15 digits of a number; of a whole number with more it gets the text.
  init(_ records: RecordTable, named name: String) {
    self.init(
      name: name, kind: .data,
      columns: records.columns.indices.map { index in
        let isNumeric = records.rows.allSatisfy { $0[index].isNumberOrNone }
        return Column(
          head: records.columns[index], alignment: isNumeric ? .right : .left, wraps: false)
      },
      rows: records.rows.map { .cells($0.map { Cell(value: $0.inSheet) }) })
  }
}

extension RecordTable.Value {
  fileprivate var isNumberOrNone: Bool {
    switch self {
    case .none, .integer, .number, .published: true
    case .text, .bool: false
    }
  }

  fileprivate var inSheet: Sheet.Value {
    switch self {
    case .none: .empty
    case .text(let text): text.isEmpty ? .empty : .text(text)
    case .integer(let value):
      value.magnitude < 1_000_000_000_000_000 ? .integer(value) : .text(String(value))
    case .number(let value), .published(let value): value.isFinite ? .number(value, nil) : .empty
    case .bool(let value): .bool(value)
    }
  }
}
