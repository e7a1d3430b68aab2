extension Chart {
  /// The chart's rows as tidy data, each saying whose they are.
  package var records: RecordTable {
    let own: [RecordTable.Value] = [
      .text(survey), .text(index), .text(wave), .text(method), .bool(provenance.isSynthetic),
      .bool(provenance.isReconstructed),
    ]
    return RecordTable(
      columns: ["survey", "index", "wave", "method", "synthetic", "reconstructed"]
        + columns.map(\.name),
      rows: rows.map { own + $0 })
  }
}
