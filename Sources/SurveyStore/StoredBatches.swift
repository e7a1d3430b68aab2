import Foundation
import GRDB
package import SurveyModel

extension SurveyStore {
  /// Gives the standing rows of a wave, in the order of imports, then of the file.
  ///
  /// One batch is in memory at a time. `body` must not call the store.
  package func forEachBatch(
    survey: String, wave: String, _ body: (ResponseBatch) throws -> Void
  ) throws {
    try forEachStoredBatch(survey: survey, wave: wave) { stored in
      try body(stored.decoded())
    }
  }

  /// Gives the batches of a wave as they lie in the store, for workers to decode.
  package func forEachStoredBatch(
    survey: String, wave: String, _ body: (StoredBatch) throws -> Void
  ) throws {
    try read { db in
      guard let id = try Self.waveID(survey, wave, db) else { return }
      let dictionary = try WaveDictionary(wave: id, db)
      for place in try StandingRows.places(wave: id, db) {
        let standing = try StandingRows.of(batch: place.batch, rows: place.rows, db)
        guard standing.count > 0 else { continue }
        try body(
          StoredBatch(
            path: path, rows: place.rows, standing: standing,
            columns: StoredBatch.columns(of: place.batch, dictionary, db)))
      }
    }
  }

  static func waveID(_ survey: String, _ wave: String, _ db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT id FROM wave WHERE survey = ? AND name = ?", arguments: [survey, wave])
  }
}

/// A batch as it lies in the store: bytes, and which of its rows stand.
package struct StoredBatch: Sendable {
  fileprivate let path: String
  fileprivate let rows: Int
  fileprivate let standing: RowSet
  fileprivate let columns: [Column]

  fileprivate struct Column: Sendable {
    let name: String
    let kind: ColumnKind
    let names: [String]
    let content: Data

    func decoded(rows: Int) throws -> ResponseColumn {
      let content = try BatchCodec.decode(content, kind: kind, rows: rows, names: names.count)
      return ResponseColumn(
        name: name, names: names, content: content.padded(options: names.count, rows: rows))
    }
  }

  /// The standing rows, column by column.
  ///
  /// - Returns: The batch; its `names` are those of the whole wave.
  /// - Throws: `StoreFailure.damaged` where the bytes cannot be what was written.
  package func decoded() throws -> ResponseBatch {
    let batch = try naming(path) {
      ResponseBatch(count: rows, columns: try columns.map { try $0.decoded(rows: rows) })
    }
    return standing.count == rows ? batch : batch.keeping(standing.flags(rows: rows))
  }

  fileprivate static func columns(of batch: Int64, _ dictionary: WaveDictionary, _ db: Database)
    throws -> [Column]
  {
    let select = try db.cachedStatement(
      sql: "SELECT wave_column, content FROM batch_column WHERE batch = ? ORDER BY position")
    return try Row.fetchAll(select, arguments: [batch]).map { row in
      guard let column = dictionary[row["wave_column"]] else {
        throw DamagedStore(what: "batch_column")
      }
      return Column(
        name: column.name, kind: column.kind, names: column.names, content: row["content"])
    }
  }
}
