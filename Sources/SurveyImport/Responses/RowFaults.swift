/// The faults of the rows of one piece, by row.
struct RowFaults {
  private(set) var byRow: [[RejectedRow.Fault]?]
  /// Whether no row is at fault.
  private(set) var isEmpty = true

  init(count: Int) { byRow = Array(repeating: nil, count: count) }

  /// Says one fault of the whole row in place of those of its cells.
  mutating func replace(with fault: RowFault, _ row: Int) {
    isEmpty = false
    byRow[row] = [.init(column: nil, columnName: nil, fault: fault)]
  }

  mutating func add(_ fault: RowFault, _ row: Int, _ coder: ColumnCoder) {
    add(fault, row, column: coder.position, title: coder.title)
  }

  mutating func add(_ fault: RowFault, _ row: Int, column: Int, title: String) {
    isEmpty = false
    byRow[row] =
      (byRow[row] ?? []) + [.init(column: column + 1, columnName: title, fault: fault)]
  }
}
