import GRDB

/// A store's first import goes straight into its file: there is nothing yet that anybody could be
/// reading, and a log would be written, read again and written once more.
///
/// A journal still holds what the few pages of an empty store were, so that a file comes in whole or
/// not at all, and is there once this tool says so.
enum FirstImport {
  /// Lets go of the log where nothing has been imported and nobody else has the store open.
  static func begin(_ db: Database) throws -> Bool {
    guard try Int.fetchOne(db, sql: "SELECT 1 FROM import LIMIT 1") == nil else { return false }
    let mode = try? String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
    // As the log's, a commit is to outlive a loss of power: the journal's end is written down too.
    if mode == "delete" { try db.execute(sql: "PRAGMA synchronous = EXTRA") }
    return mode == "delete"
  }

  /// Takes the log up again; where that fails, the next command that writes does so.
  static func end(_ db: Database) {
    try? db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL")
  }
}
