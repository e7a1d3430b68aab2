extension RecordTable {
  /// Cells split by tabs, one line a row, nothing else: for `cut`, `sort` and `awk`.
  package var plain: String {
    let lines = [columns] + rows.map { $0.map { flattened($0.cell()) } }
    return lines.map { $0.joined(separator: "\t") + "\n" }.joined()
  }
}
