import GRDB
package import SurveyModel

/// What taking an import back came to.
package struct UndoOutcome: Sendable, Equatable {
  /// The import as it is recorded now.
  package var record: ImportRecord
  /// The respondents of its wave who stood before, and who stand now.
  package var before: Int
  package var after: Int
  /// Imports that it had replaced, and that stand again.
  package var restored: [ImportRecord]
}

extension SurveyStore {
  /// Takes an import back: what it alone brought stands no longer, and what it took the place of
  /// stands again.
  ///
  /// Nothing is deleted: the import stays in the history, and its file may come again.
  ///
  /// - Parameters:
  ///   - id: The import's number.
  ///   - dryRun: Whether to change nothing, and only say what would be.
  /// - Returns: Who stands before and after.
  /// - Throws: `StoreFailure`: there is no such import, or it has been undone.
  @discardableResult
  package func undo(_ id: Int64, dryRun: Bool = false) throws -> UndoOutcome {
    try write { db in
      var made: UndoOutcome?
      try db.inTransaction(.immediate) {
        made = try Self.undo(id, db)
        return dryRun ? .rollback : .commit
      }
      guard let made else { throw StoreFailure.unfinished }
      return made
    }
  }

  private static func undo(_ id: Int64, _ db: Database) throws -> UndoOutcome {
    guard let record = try StoredImports.ever("import.id = ?", [id], db).first else {
      throw StoreFailure.unknownImport(id, known: try StoredImports.ever("TRUE", [], db))
    }
    if let time = record.undoneAt { throw StoreFailure.undoneBefore(id, at: time) }
    let wave = try waveID(record.survey, record.wave, db) ?? 0
    let before = try respondents(wave: wave, db)
    try db.execute(
      sql: "UPDATE import SET undone_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE id = ?",
      arguments: [id])
    // A file that has been imported anew meanwhile stands already.
    let waiting = try StoredImports.ever("replaced_by = ? AND undone_at IS NULL", [id], db)
    let restored = try waiting.filter {
      try StoredImports.standing(wave: wave, sha256: $0.file.sha256, db) == nil
    }
    for other in restored {
      try db.execute(
        sql: "UPDATE import SET replaced_by = NULL WHERE id = ?", arguments: [other.id])
    }
    guard let undone = try StoredImports.ever("import.id = ?", [id], db).first else {
      throw DamagedStore(what: "import")
    }
    return UndoOutcome(
      record: undone, before: before, after: try respondents(wave: wave, db), restored: restored)
  }
}
