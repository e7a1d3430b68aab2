import GRDB

/// A store's first import goes straight into its file.
///
/// There is nothing yet that anybody could want to read, and a log would be written, read again and
/// written once more. Who looks nevertheless waits, and is told after a while that the store is busy.
///
/// A journal still holds what the few pages of an empty store were, so that a file comes in whole or
/// not at all, and is there once this tool says so.
enum FirstImport {
  /// Lets go of the log where nothing has been imported and nobody else has the store open; later
  /// imports have it, also where `end` could not take it up again.
  static func begin(_ db: Database) throws -> Bool {
    guard try Int.fetchOne(db, sql: "SELECT 1 FROM import LIMIT 1") == nil else {
      end(db)
      return false
    }
    let mode = try? String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
    // As the log's, a commit is to outlive a loss of power: the journal's end is written down too.
    if mode == "delete" { try db.execute(sql: "PRAGMA synchronous = EXTRA") }
    return mode == "delete"
  }

  /// Takes the log up again; where that fails, whoever writes next does so.
  static func end(_ db: Database) {
    guard (try? String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")) == "wal" else { return }
    try? db.execute(sql: "PRAGMA synchronous = FULL")
  }
}
