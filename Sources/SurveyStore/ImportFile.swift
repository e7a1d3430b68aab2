import Foundation
import GRDB
package import SurveyModel

/// What an import came to.
package struct ImportOutcome: Sendable, Equatable {
  /// The import as it stands in the store; of a file seen before, the earlier one.
  package var record: ImportRecord
  package var resolution: Resolution
  /// Whether the store held the file already, so that nothing was added.
  package var seen: Bool
}

extension SurveyStore {
  /// Takes one file into the store, whole or not at all.
  ///
  /// - Parameters:
  ///   - survey: The survey's id.
  ///   - wave: The wave (đợt) that the answers belong to.
  ///   - method: The name of the method's version.
  ///   - definitions: The digest of the tables under which the rows are coded.
  ///   - definitionTables: Those tables as they are; kept once for each digest.
  ///   - keyFingerprint: What tells the workspace's key from another.
  ///   - policy: What the user allows.
  ///   - expectedBytes: The file's size, where it is known, to see that the disk has room.
  ///   - body: Appends the batches in the order of the file, then calls `finish` once.
  /// - Returns: The import as recorded; under `dryRun` as it would have been.
  /// - Throws: `StoreFailure`, or what `body` throws; the store is then as it was.
  package func importFile(
    survey: String, wave: String, method: String, definitions: String,
    definitionTables: [(name: String, bytes: [UInt8])], keyFingerprint: String,
    policy: ImportPolicy, expectedBytes: Int? = nil, _ body: (ImportSession) throws -> Void
  ) throws -> ImportOutcome {
    if let expectedBytes, !isScratch { try FreeDisk.check(for: expectedBytes, at: path) }
    return try write { db in
      var made: ImportOutcome?
      let isFirst = try !isScratch && !policy.dryRun && FirstImport.begin(db)
      defer { if isFirst { FirstImport.end(db) } }
      try db.inTransaction(.immediate) {
        try Self.check(keyFingerprint, db)
        try Self.keep(definitions, definitionTables, db)
        let session = try ImportSession(
          db, wave: Self.wave(survey, wave, method, db), survey: survey, waveName: wave,
          definitions: definitions, policy: policy)
        try body(session)
        guard let outcome = session.outcome else { throw StoreFailure.unfinished }
        made = outcome
        return policy.dryRun || outcome.seen ? .rollback : .commit
      }
      guard let made else { throw StoreFailure.unfinished }
      // Another command may be reading: then the log is emptied another time.
      if !isScratch, !isFirst { _ = try? db.checkpoint(.truncate) }
      return made
    }
  }

  /// What tells the key of the first import from another; nil before it.
  package var keyFingerprint: String? {
    get throws {
      try read { try String.fetchOne($0, sql: "SELECT key_fingerprint FROM store") }
    }
  }

  private static func check(_ keyFingerprint: String, _ db: Database) throws {
    let known = try String.fetchOne(db, sql: "SELECT key_fingerprint FROM store")
    guard let known else {
      return try db.execute(
        sql: "INSERT INTO store (id, key_fingerprint) VALUES (1, ?)", arguments: [keyFingerprint])
    }
    guard known == keyFingerprint else { throw StoreFailure.wrongKey }
  }

  private static func keep(
    _ digest: String, _ tables: [(name: String, bytes: [UInt8])], _ db: Database
  ) throws {
    let known = try String.fetchOne(
      db, sql: "SELECT digest FROM definition WHERE digest = ?", arguments: [digest])
    guard known == nil else { return }
    try db.execute(sql: "INSERT INTO definition (digest) VALUES (?)", arguments: [digest])
    for table in tables {
      try db.execute(
        sql: "INSERT INTO definition_table (definition, name, bytes) VALUES (?, ?, ?)",
        arguments: [digest, table.name, Data(table.bytes)])
    }
  }

  private static func wave(_ survey: String, _ wave: String, _ method: String, _ db: Database)
    throws -> Int64
  {
    let id = try Int64.fetchOne(
      db,
      sql: """
        INSERT INTO wave (survey, name, method) VALUES (?, ?, ?)
        ON CONFLICT (survey, name) DO UPDATE SET method = excluded.method RETURNING id
        """, arguments: [survey, wave, method])
    guard let id else { throw DamagedStore(what: "wave") }
    return id
  }
}
