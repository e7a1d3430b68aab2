import SurveyModel

/// What is stored as records: one row an import.
struct ImportRecords {
  let table: RecordTable

  init(_ surveys: [StoredSurvey]) {
    table = RecordTable(
      columns: [
        "survey", "synthetic", "reconstructed", "wave", "waveRespondents", "import", "importedAt",
        "file", "sha256", "read", "accepted", "rejected", "duplicate", "blank", "superseded",
        "definitions", "undoneAt", "replacedBy",
      ],
      rows: surveys.flatMap { stored -> [[RecordTable.Value]] in
        let provenance = Provenance(stored.settings)
        return stored.waves.flatMap { wave in
          wave.imports.map { record -> [RecordTable.Value] in
            [
              .text(stored.survey), .bool(provenance.isSynthetic),
              .bool(provenance.isReconstructed), .text(wave.wave), .integer(wave.respondents),
              .integer(Int(record.id)), .text(record.importedAt), .text(record.file.name),
              .text(record.file.sha256), .integer(record.ledger.read),
              .integer(record.ledger.accepted), .integer(record.ledger.rejected),
              .integer(record.ledger.duplicate), .integer(record.ledger.blank),
              .integer(record.ledger.superseded), .text(record.definitions),
              .init(record.undoneAt), .init(record.replacedBy.map(Int.init)),
            ]
          }
        }
      })
  }
}
