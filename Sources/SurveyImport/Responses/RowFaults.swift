/// The faults of the rows of one block, by row.
struct RowFaults {
  private(set) var byRow: [Int: [RejectedRow.Fault]] = [:]

  /// Says one fault of the whole row in place of those of its cells.
  mutating func replace(with fault: RowFault, _ row: Int) {
    byRow[row] = [.init(column: nil, columnName: nil, fault: fault)]
  }

  mutating func add(_ fault: RowFault, _ row: Int, _ coder: ColumnCoder) {
    add(fault, row, column: coder.position, title: coder.title)
  }

  mutating func add(_ fault: RowFault, _ row: Int, column: Int, title: String) {
    byRow[row, default: []].append(.init(column: column + 1, columnName: title, fault: fault))
  }
}
