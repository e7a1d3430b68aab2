import Foundation
import GRDB
import SurveyModel

/// Takes rows out of a batch that is being imported, so that none is kept twice.
enum BatchTrimming {
  /// Keeps only the rows whose place in `kept` is true; a batch without any is gone.
  static func trim(
    batch: Int64, keeping kept: [Bool], pieces: [Int], _ dictionary: WaveDictionary, _ db: Database
  ) throws {
    let rows = kept.count { $0 }
    guard rows > 0 else {
      return try db.execute(sql: "DELETE FROM batch WHERE id = ?", arguments: [batch])
    }
    let stored = try Row.fetchCursor(
      db,
      sql: "SELECT position, wave_column FROM batch_column WHERE batch = ? ORDER BY position",
      arguments: [batch])
    var columns: [(position: Int, id: Int64)] = []
    while let row = try stored.next() { columns.append((row["position"], row["wave_column"])) }
    for column in columns {
      try trim(column.id, at: column.position, of: batch, kept, dictionary, db)
    }
    try db.execute(
      sql: "UPDATE batch SET rows = ?, pieces = ? WHERE id = ?",
      arguments: [rows, StandingRows.text(of: trimmed(pieces, kept)), batch])
    try IdentityRun.trim(batch: batch, keeping: kept, db)
    try StoredDetails.trim(batch: batch, keeping: kept, db)
  }

  /// The rows that are left of each piece; one of which none is left is gone.
  private static func trimmed(_ pieces: [Int], _ kept: [Bool]) -> [Int] {
    var start = 0
    return pieces.map { count in
      defer { start += count }
      return kept[start..<start + count].count { $0 }
    }.filter { $0 > 0 }
  }

  private static func trim(
    _ column: Int64, at position: Int, of batch: Int64, _ kept: [Bool],
    _ dictionary: WaveDictionary, _ db: Database
  ) throws {
    let place: StatementArguments = [batch, position]
    guard let entry = dictionary[column],
      let content = try Data.fetchOne(
        db, sql: "SELECT content FROM batch_column WHERE batch = ? AND position = ?",
        arguments: place)
    else { throw DamagedStore(what: "batch_column") }
    let whole = ResponseColumn(
      name: entry.name, names: [],
      content: try BatchCodec.decode(
        content, kind: entry.kind, rows: kept.count, names: entry.names.count))
    let trimmed = ResponseBatch(count: kept.count, columns: [whole]).keeping(kept)
    try db.execute(
      sql: "UPDATE batch_column SET content = ? WHERE batch = ? AND position = ?",
      arguments: [BatchCodec.encode(trimmed.columns[0].content)] + place)
  }
}
