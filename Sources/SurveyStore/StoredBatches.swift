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
      for piece in 0..<stored.count {
        if let batch = try stored.batch(piece) { try body(batch) }
      }
    }
  }

  /// Gives the batches of a wave as they lie in the store, for workers to decode.
  ///
  /// - Parameters:
  ///   - survey: The survey's id.
  ///   - wave: The wave.
  ///   - columns: The questions whose answers are wanted; nil wants all.
  ///   - body: Takes a batch; it must not call the store.
  /// - Throws: `StoreFailure`, or what `body` throws.
  package func forEachStoredBatch(
    survey: String, wave: String, columns: Set<String>? = nil,
    _ body: (StoredBatch) throws -> Void
  ) throws {
    try read { db in
      guard let id = try Self.waveID(survey, wave, db) else { return }
      let dictionary = try WaveDictionary(wave: id, db)
      for place in try StandingRows.places(wave: id, db) {
        let standing = try place.standing(db)
        let count = standing.count
        guard count > 0 else { continue }
        try body(
          StoredBatch(
            path: path, rows: place.rows, pieces: place.pieces, standing: standing,
            standingCount: count, columns: BatchColumns.stored(place.batch, columns, dictionary, db)
          ))
      }
    }
  }

  static func waveID(_ survey: String, _ wave: String, _ db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT id FROM wave WHERE survey = ? AND name = ?", arguments: [survey, wave])
  }
}

/// Batches of a file as they lie in the store: bytes, and which of their rows stand.
package struct StoredBatch: Sendable {
  fileprivate let path: String
  fileprivate let rows: Int
  fileprivate let pieces: [Int]
  fileprivate let standing: RowSet
  fileprivate let standingCount: Int
  fileprivate let columns: [BatchColumns.Stored]

  /// How many batches of the file there are.
  package var count: Int { pieces.count }

  /// The standing rows of one of the file's batches, column by column.
  ///
  /// - Parameter piece: Which of them, from 0.
  /// - Returns: The batch, the `names` of which are those of the whole wave; nil where no row stands.
  /// - Throws: `StoreFailure.damaged` where the bytes cannot be what was written.
  package func batch(_ piece: Int) throws -> ResponseBatch? {
    let start = pieces[..<piece].reduce(0, +)
    let range = start..<start + pieces[piece]
    let batch = try naming(path) {
      ResponseBatch(
        count: range.count,
        columns: try columns.map { try $0.column($0.opened(rows: rows), range) })
    }
    if standingCount == rows { return batch }
    let kept = range.map { standing[$0] }
    guard kept.contains(true) else { return nil }
    return kept.contains(false) ? batch.keeping(kept) : batch
  }
}

/// The columns of one stored batch.
enum BatchColumns {
  /// One of them as it lies in the store.
  struct Stored: Sendable {
    let name: String
    let kind: ColumnKind
    let names: [String]
    let content: StoredColumn

    func opened(rows: Int) throws -> OpenedColumn {
      try content.opened(kind: kind, rows: rows, names: names.count)
    }

    func column(_ opened: OpenedColumn, _ range: Range<Int>) throws -> ResponseColumn {
      ResponseColumn(
        name: name, names: names,
        content: try opened.content(range).padded(options: names.count, rows: range.count))
    }
  }

  /// Those of the wanted questions; nil wants all.
  static func stored(
    _ batch: Int64, _ wanted: Set<String>?, _ dictionary: WaveDictionary, _ db: Database
  ) throws -> [Stored] {
    let places = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT position, wave_column FROM batch_column WHERE batch = ? ORDER BY position"),
      arguments: [batch])
    let select = try db.cachedStatement(
      sql: "SELECT content FROM batch_column WHERE batch = ? AND position = ?")
    var columns: [Stored] = []
    for place in places {
      guard let column = dictionary[place["wave_column"]] else {
        throw DamagedStore(what: "batch_column")
      }
      if let wanted, !wanted.contains(column.name) { continue }
      let position: Int = place["position"]
      let rows = try Row.fetchCursor(select, arguments: [batch, position])
      guard let row = try rows.next() else { throw DamagedStore(what: "batch_column") }
      columns.append(
        Stored(
          name: column.name, kind: column.kind, names: column.names,
          content: try row.withLentData { StoredColumn($0 ?? Data()) }))
    }
    return columns
  }

  /// All of them, with their numbers.
  static func of(_ batch: Int64, rows: Int, _ dictionary: WaveDictionary, _ db: Database) throws
    -> [(id: Int64, column: ResponseColumn)]
  {
    try stored(batch, nil, dictionary, db).map { stored in
      (
        dictionary.id(of: stored.name, kind: stored.kind) ?? 0,
        try stored.column(stored.opened(rows: rows), 0..<rows)
      )
    }
  }
}
