import Foundation
import GRDB
import SurveyModel

/// The details of a run in the order of its keys, in a temporary table: memory need not hold them.
enum ToldDetails {
  /// Begins with nothing in the table.
  static func begin(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS told_detail (
          run INTEGER NOT NULL, part INTEGER NOT NULL, contents BLOB NOT NULL,
          submitted BLOB NOT NULL, records BLOB NOT NULL, PRIMARY KEY (run, part)
        ) STRICT;
        DELETE FROM told_detail;
        """)
  }

  /// Lets go of what is in the table.
  static func end(_ db: Database) throws { try db.execute(sql: "DROP TABLE IF EXISTS told_detail") }

  /// Makes the details of a run from those of its batch, row by row.
  static func write(_ all: IdentityDetails, run: Int, batch: Int64, _ db: Database) throws {
    let insert = try db.makeStatement(
      sql: """
        INSERT INTO told_detail (run, part, contents, submitted, records) VALUES (?, ?, ?, ?, ?)
        """)
    var reader = IdentityRunReader(batch: batch, rows: all.records.count)
    var part = 0
    while try reader.fill(db), !reader.isOld {
      let details = all.at(reader.keys.rows)
      try insert.execute(arguments: [
        run, part, BatchCodec.data(of: details.contents),
        BatchCodec.data(of: details.submitted.map { UInt64(bitPattern: $0) }),
        BatchCodec.data(of: details.records.map { UInt64($0) }),
      ])
      part += 1
    }
  }

  static func read(_ run: Int, part: Int, _ db: Database) throws -> IdentityDetails {
    let select = try db.cachedStatement(
      sql: "SELECT contents, submitted, records FROM told_detail WHERE run = ? AND part = ?")
    guard let row = try Row.fetchOne(select, arguments: [run, part]) else {
      throw DamagedStore(what: "identity_run")
    }
    let words = { (name: String) in BatchCodec.words(of: row[name]).dropLast() }
    return IdentityDetails(
      contents: Array(words("contents")),
      submitted: words("submitted").map { Int64(bitPattern: $0) },
      records: words("records").map { UInt32(truncatingIfNeeded: $0) })
  }
}
