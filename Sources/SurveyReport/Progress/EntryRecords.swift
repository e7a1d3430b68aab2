import SurveyModel

/// The entries of a log as records: one row an entry.
struct EntryRecords {
  let table: RecordTable

  init(_ entries: [TaskEvent]) {
    table = RecordTable(
      columns: [
        "number", "task", "kind", "on", "by", "note", "evidence", "sha256", "measure", "due",
        "refersTo", "role", "units", "difficulty", "proposal", "author", "recordedAt",
      ],
      rows: entries.map { entry in
        [
          .integer(Int(entry.id)), .text(entry.task), .text(entry.kind.rawValue),
          .text(entry.on.iso), .text(entry.by), .text(entry.note),
          .text(entry.evidence.map(\.place).joined(separator: "|")),
          .text(entry.evidence.map { $0.sha256 ?? "" }.joined(separator: "|")),
          .init(entry.measure), .init(entry.due?.iso), .init(entry.refersTo.map { Int($0) }),
          .init(entry.role), .init(entry.units), .text(entry.difficulty), .text(entry.proposal),
          .text(entry.author), .text(entry.recordedAt),
        ]
      })
  }
}
