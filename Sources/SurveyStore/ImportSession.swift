import Foundation
import GRDB
package import SurveyModel

/// One file on its way into the store; valid only within the closure that is given it.
package final class ImportSession {
  private let db: Database
  private let wave: Int64
  private let survey: String
  private let waveName: String
  private let definitions: String
  private let policy: ImportPolicy

  private let importID: Int64
  private var dictionary: WaveDictionary
  /// Stored batches, in the order of the file.
  private var appended: [(batch: Int64, rows: Int)] = []
  private var pieces: [[Int]] = []
  private var pending = PendingBatch()
  private var places: [Resolution.Place] = []
  private(set) var outcome: ImportOutcome?

  init(
    _ db: Database, wave: Int64, survey: String, waveName: String, definitions: String,
    policy: ImportPolicy
  ) throws {
    self.db = db
    self.wave = wave
    self.survey = survey
    self.waveName = waveName
    self.definitions = definitions
    self.policy = policy
    dictionary = try WaveDictionary(wave: wave, db)
    // Imports are never deleted, so that a number is never given twice.
    importID = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM import") ?? 1
  }

  /// Adds the next batch of the file.
  ///
  /// - Parameters:
  ///   - batch: The answers.
  ///   - identities: Who the respondents of the batch are, row by row.
  /// - Throws: `StoreFailure`.
  package func append(_ batch: ResponseBatch, identities: BatchIdentities) throws {
    precondition(outcome == nil, "finish() ends an import")
    precondition(batch.count == identities.count)
    precondition(identities.count <= ResponseBatch.maximumCount)
    let rows = identities.count
    let bytes = batch.bytes
    if !pending.hasRoom(for: batch, bytes: bytes) { try storePending() }
    // A batch of nobody has no place in the store, but keeps its place among those appended.
    places.append(Resolution.Place(batch: appended.count, start: pending.rows))
    guard rows > 0 else { return }
    let columns = try batch.columns.map { try dictionary.take($0, rows: rows, db) }
    if !pending.fits(columns, identities) {
      try storePending()
      places[places.count - 1] = Resolution.Place(batch: appended.count, start: 0)
    }
    pending.add(columns, identities, bytes: bytes)
  }

  /// Stores what has been put together.
  private func storePending() throws {
    guard pending.rows > 0 else { return }
    let batch = pending
    pending = PendingBatch()
    try db.execute(
      sql: "INSERT INTO batch (import, ordinal, rows, pieces) VALUES (?, ?, ?, ?)",
      arguments: [importID, appended.count, batch.rows, StandingRows.text(of: batch.pieces)])
    let id = db.lastInsertedRowID
    appended.append((id, batch.rows))
    pieces.append(batch.pieces)
    try IdentityRun.write(batch.identities.keys, batch: id, db)
    let submitted = batch.identities.submittedColumn.flatMap {
      dictionary.id(of: $0, kind: .seconds)
    }
    try StoredDetails.write(batch.identities, submittedColumn: submitted, batch: id, db)
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO batch_column (batch, position, wave_column, content) VALUES (?, ?, ?, ?)
        """)
    for (position, column) in batch.columns.enumerated() {
      try insert.execute(
        arguments: [id, position, column.id, BatchCodec.encode(column.content)])
    }
  }

  /// Decides which of the appended rows stand, and records the import with its ledger.
  ///
  /// - Parameters:
  ///   - file: The file as it was read.
  ///   - read: Every row read; appended, rejected and blank ones.
  ///   - rejected: Rows that were not appended for a fault; conflicts of ids come on top.
  ///   - blank: Empty rows.
  /// - Returns: The appended rows that do not stand, and why.
  /// - Throws: `StoreFailure`.
  package func finish(file: SourceFile, read: Int, rejected: Int, blank: Int) throws -> Resolution {
    precondition(outcome == nil, "finish() ends an import")
    try storePending()
    if let earlier = try StoredImports.standing(wave: wave, sha256: file.sha256, db) {
      let resolution = try everyRowAgain()
      outcome = ImportOutcome(record: earlier, resolution: resolution, seen: true)
      return resolution
    }
    try makeWay()
    let resolver = try resolved()
    var resolution = resolver.resolution
    resolution.places = places
    let record = ImportRecord(
      id: importID, survey: survey, wave: waveName, file: file,
      ledger: try ledger(resolution, read: read, rejected: rejected, blank: blank),
      definitions: definitions, importedAt: try now())
    try StoredImports.add(record, wave: wave, hasIds: policy.hasIds, db)
    try keep(resolver)
    outcome = ImportOutcome(record: record, resolution: resolution, seen: false)
    return resolution
  }
}

extension ImportSession {
  /// Where nobody has an id, a second file either comes beside the first or takes its place.
  private func makeWay() throws {
    if policy.replace {
      return try db.execute(
        sql: """
          UPDATE import SET replaced_by = ?
          WHERE wave = ? AND replaced_by IS NULL AND undone_at IS NULL
          """, arguments: [importID, wave])
    }
    guard !policy.append else { return }
    let earlier = try String.fetchOne(
      db,
      sql: """
        SELECT file FROM import
        WHERE wave = ? AND replaced_by IS NULL AND undone_at IS NULL AND NOT (has_ids AND ?)
        ORDER BY id DESC
        """, arguments: [wave, policy.hasIds])
    guard let earlier else { return }
    throw StoreFailure.secondFileWithoutIds(survey: survey, wave: waveName, earlier: earlier)
  }

  private func resolved() throws -> IdentityResolver {
    let stored = try StandingRows.places(wave: wave, db).filter { $0.importID != importID }
    var resolver = try IdentityResolver(stored: stored, added: appended, db)
    try resolver.sweep(dictionary, db)
    // More than 5 %.
    guard policy.supersede || resolver.clashCount * 20 <= resolver.ids else {
      throw StoreFailure.needsSupersede(
        conflicting: resolver.clashCount, of: resolver.ids, examples: try resolver.clashes(db))
    }
    return resolver
  }

  private func ledger(_ resolution: Resolution, read: Int, rejected: Int, blank: Int) throws
    -> Ledger
  {
    let rows = appended.reduce(0) { $0 + $1.rows }
    let ledger = Ledger(
      read: read, accepted: rows - resolution.duplicates.count - resolution.conflicts.count,
      rejected: rejected + resolution.conflicts.count, duplicate: resolution.duplicates.count,
      blank: blank, superseded: resolution.superseded)
    guard ledger.isBalanced else { throw StoreFailure.ledgerOutOfBalance(ledger) }
    return ledger
  }

  private func keep(_ resolver: IdentityResolver) throws {
    for (ordinal, (batch, rows)) in appended.enumerated() where rows > 0 {
      var accepted = RowSet(all: rows)
      if let excluded = resolver.resolution.excluded[ordinal] {
        accepted.subtract(excluded)
        let left = accepted.count
        try BatchTrimming.trim(
          batch: batch, keeping: accepted.flags(rows: rows), pieces: pieces[ordinal], dictionary, db
        )
        if left == 0 { continue }
        accepted = RowSet(all: left)
      }
      try record(accepted, of: batch, in: "claim")
    }
    for (batch, rows) in resolver.claims.sorted(by: { $0.key < $1.key }) {
      try record(rows, of: batch, in: "claim")
    }
    for (batch, rows) in resolver.superseded.sorted(by: { $0.key < $1.key }) {
      try record(rows, of: batch, in: "superseded")
    }
  }

  private func record(_ rows: RowSet, of batch: Int64, in table: String) throws {
    try db.execute(
      sql: "INSERT INTO \(table) (batch, import, rows) VALUES (?, ?, ?)",
      arguments: [batch, importID, Data(rows.bytes)])
  }

  /// Of a file seen before every row is a duplicate.
  private func everyRowAgain() throws -> Resolution {
    var resolution = Resolution()
    resolution.places = places
    for (ordinal, (batch, rows)) in appended.enumerated() where rows > 0 {
      for record in try StoredDetails.records(batch: batch, rows: rows, db) {
        resolution.duplicates.insert(record)
      }
      resolution.excluded[ordinal] = RowSet(all: rows)
    }
    return resolution
  }

  private func now() throws -> String {
    try String.fetchOne(db, sql: "SELECT strftime('%Y-%m-%dT%H:%M:%SZ', 'now')") ?? ""
  }
}
