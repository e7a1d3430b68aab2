import SurveyModel

/// Exports as records: one row a file.
struct FileRecords {
  let table: RecordTable

  init(_ files: [FileReport]) {
    table = RecordTable(
      columns: [
        "survey", "file", "sha256", "bytes", "encoding", "encodingConfidence", "delimiter",
        "quote", "lineEnds", "headerLine", "headerRows", "footer", "decimal", "dates", "read",
        "accepted", "rejected", "duplicate", "blank", "superseded", "unmatched", "missing",
        "problems", "quarantine",
      ],
      rows: files.map { report -> [RecordTable.Value] in
        let file = report.file
        let ledger = report.ledger
        return [
          .text(report.survey), .text(file.name), .text(file.sha256), .integer(file.bytes),
          .text(file.encoding), .number(file.encodingConfidence), .text(file.delimiter),
          .text(file.quote), .text(file.lineEnds), .integer(file.headerLine),
          .integer(file.headerRows), .text(file.footer.joined(separator: "|")),
          .text(file.decimal), .text(file.dates), .integer(ledger.read), .integer(ledger.accepted),
          .integer(ledger.rejected), .integer(ledger.duplicate), .integer(ledger.blank),
          .integer(ledger.superseded), .text(report.unmatched.joined(separator: "|")),
          .text(report.missing.joined(separator: "|")), .integer(report.problems.count),
          .init(report.quarantine),
        ]
      })
  }
}
