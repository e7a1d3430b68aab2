import SurveyModel

extension Chart {
  /// The chart's rows as tidy data, each saying whose they are.
  package var records: RecordTable {
    RecordTable(
      columns: recordColumns.map(\.name), rows: rows.map { owners.map(\.value) + $0 })
  }

  /// The columns of the CSV, those that say whose the rows are first.
  var recordColumns: [Column] { owners.map(\.column) + columns }

  /// What a row says of itself, but for what the chart's own columns tell.
  private var owners: [(column: Column, value: RecordTable.Value)] {
    func owner(
      _ name: String, _ type: Column.ValueType, _ vietnamese: String, _ english: String,
      _ value: RecordTable.Value
    ) -> (column: Column, value: RecordTable.Value) {
      let label = LocalizedText(vietnamese: vietnamese, english: english)
      return (Column(name: name, type: type, label: label, audience: .programs), value)
    }
    let own = Set(columns.map(\.name))
    return [
      owner("survey", .string, "Khảo sát", "Survey", .init(survey)),
      owner("index", .string, "Chỉ số", "Index", .init(index)),
      owner("wave", .string, "Đợt", "Wave", .init(wave)),
      owner("method", .string, "Phương pháp", "Method", .init(method)),
      owner("synthetic", .boolean, "Dữ liệu giả lập", "Synthetic", .bool(provenance.isSynthetic)),
      owner(
        "reconstructed", .boolean, "Phiếu hỏi phục dựng", "Reconstructed form",
        .bool(provenance.isReconstructed)),
    ].filter { !own.contains($0.column.name) }
  }
}
