import Foundation
import GRDB

/// Which rows count today.
enum StandingRows {
  /// A batch of a wave, and the import that brought it.
  struct Place {
    var batch: Int64
    var importID: Int64
    var ordinal: Int
    var rows: Int
    /// The respondents of each batch of the file that was put into it.
    var pieces: [Int]

    func standing(_ db: Database) throws -> RowSet {
      try StandingRows.of(batch: batch, rows: rows, db)
    }
  }

  /// The batches of a wave in the order of imports, then of the file.
  static func places(wave: Int64, _ db: Database) throws -> [Place] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT batch.* FROM batch JOIN import ON import.id = batch.import
        WHERE import.wave = ? ORDER BY import, ordinal
        """, arguments: [wave]
    ).map {
      Place(
        batch: $0["id"], importID: $0["import"], ordinal: $0["ordinal"], rows: $0["rows"],
        pieces: try pieces($0["pieces"], rows: $0["rows"]))
    }
  }

  /// How the pieces of a batch are written; one that is whole has none.
  static func text(of pieces: [Int]) -> String {
    pieces.count < 2 ? "" : pieces.map(String.init).joined(separator: " ")
  }

  /// A store that is only read may be of a version without pieces.
  private static func pieces(_ text: String?, rows: Int) throws -> [Int] {
    let pieces = try (text ?? "").split(separator: " ").map { piece in
      guard let count = Int(piece), count > 0, count <= rows else {
        throw DamagedStore(what: "batch")
      }
      return count
    }
    guard pieces.isEmpty || pieces.count <= rows && pieces.reduce(0, +) == rows else {
      throw DamagedStore(what: "batch")
    }
    return pieces.isEmpty ? [rows] : pieces
  }

  /// The rows of a batch that an import that stands claims and none has superseded.
  static func of(batch: Int64, rows: Int, _ db: Database) throws -> RowSet {
    var standing = RowSet(rows: rows)
    for claimed in try sets("claim", batch: batch, rows: rows, db) { standing.formUnion(claimed) }
    for older in try sets("superseded", batch: batch, rows: rows, db) { standing.subtract(older) }
    return standing
  }

  private static func sets(_ table: String, batch: Int64, rows: Int, _ db: Database) throws
    -> [RowSet]
  {
    let select = try db.cachedStatement(
      sql: """
        SELECT rows FROM \(table) JOIN import ON import.id = \(table).import
        WHERE batch = ? AND replaced_by IS NULL AND undone_at IS NULL
        """)
    return try Data.fetchAll(select, arguments: [batch]).map {
      try RowSet(stored: $0, rows: rows)
    }
  }
}
