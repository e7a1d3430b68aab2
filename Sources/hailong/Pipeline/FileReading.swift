import CSV
import SurveyImport
import SurveyModel
import SurveyReport
import SurveyStore

/// Reads one export into a store, and says what became of every row.
struct FileReading {
  let questionnaire: Questionnaire
  let pipeline: Pipeline
  let target: StoreTarget
  /// Told of each rejected row, in file order; rows whose ids clash come last.
  var onRejected: (RejectedRow) throws -> Void = { _ in }

  /// Told of the columns that tell who people are, once all rows have been looked at; it may stop
  /// the reading.
  var onPersonal: ([FileReport.Personal]) throws -> Void = { _ in }

  /// Called once every row has been told of, before the store keeps anything.
  var onEnd: () throws -> Void = {}

  func read(_ export: OpenedExport) throws -> FileReport {
    var account = RowAccount(export, onRejected: onRejected)
    var sha256 = ""
    let outcome = try target.importFile(export, questionnaire) { session in
      sha256 = try pipeline.read(export, identifying: .keyed, columns: nil) { piece in
        for (batch, identities) in zip(piece.batches, piece.identities) {
          try session.append(batch, identities: identities)
        }
        try account.add(piece)
      }
      try onPersonal(account.personalColumns)
      let resolution = try session.finish(
        file: export.source(sha256: sha256), read: account.read,
        rejected: account.rejected, blank: account.blank)
      // Which ids clash is known only now, so their rows are read again.
      for row in try pipeline.conflicts(resolution.conflicts, in: export) {
        try account.reject(row)
      }
      // Quarantine may have hashed the file after it was read, and names it by that.
      try pipeline.checkUnchanged(export, sha256: sha256)
      try onEnd()
    }
    let read = outcome.record.ledger.read
    return account.report(
      questionnaire,
      ledger: outcome.seen ? Ledger(read: read, duplicate: read) : outcome.record.ledger,
      seenBefore: outcome.seen, sha256: sha256)
  }
}
