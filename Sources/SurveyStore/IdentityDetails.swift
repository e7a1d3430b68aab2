import Foundation
import GRDB
import SurveyModel

/// What respondents said, when and in which record, as far as it decides who stands.
struct IdentityDetails {
  var contents: [UInt64] = []
  /// `Int64.min` where not told.
  var submitted: [Int64] = []
  var records: [UInt32] = []

  /// The details at some places, in the order of these.
  func at(_ places: [UInt16]) -> IdentityDetails {
    IdentityDetails(
      contents: places.map { contents[Int($0)] }, submitted: places.map { submitted[Int($0)] },
      records: places.map { records[Int($0)] })
  }
}

/// The table of details: row by row, and no more than the columns of a batch do not tell.
enum StoredDetails {
  /// Keeps what a new batch's identities tell.
  static func write(
    _ identities: BatchIdentities, submittedColumn: Int64?, batch: Int64, _ db: Database
  ) throws {
    let contents =
      identities.contents.isEmpty
      ? nil : numbers(identities.contents.map { Int64(bitPattern: $0) })
    let submitted = identities.submitted.isEmpty ? nil : numbers(identities.submitted)
    try db.cachedStatement(
      sql: """
        INSERT INTO identity_detail (batch, contents, submitted, submitted_column, records)
        VALUES (?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        batch, contents, submitted, submittedColumn, records(identities.records),
      ])
  }

  /// The records of a batch's rows.
  static func records(batch: Int64, rows: Int, _ db: Database) throws -> [UInt32] {
    try records(row(batch, db), rows)
  }

  /// The details of a batch's rows.
  static func all(batch: Int64, rows: Int, _ dictionary: WaveDictionary, _ db: Database) throws
    -> IdentityDetails
  {
    let row = try row(batch, db)
    var details = IdentityDetails(records: try records(row, rows))
    let told: Int64? = row["submitted_column"]
    var columns: [(id: Int64, column: ResponseColumn)] = []
    if let contents: Data = row["contents"] {
      details.contents = try numbers(contents, rows).map { UInt64(bitPattern: $0) }
      columns =
        try told.map { id in
          try BatchColumns.of(batch, rows: rows, dictionary, db).filter { $0.id == id }
        } ?? []
    } else {
      columns = try BatchColumns.of(batch, rows: rows, dictionary, db)
      details.contents = [UInt64](repeating: 0, count: rows)
      for (id, column) in columns where id != told {
        AnswerDigest.add(column, to: &details.contents)
      }
    }
    if let submitted: Data = row["submitted"] {
      details.submitted = try numbers(submitted, rows)
    } else if case .seconds(let values)? = columns.first(where: { $0.id == told })?.column.content {
      details.submitted = values
    } else {
      details.submitted = [Int64](repeating: .min, count: rows)
    }
    return details
  }

  /// Leaves out the rows of a batch that were not kept.
  static func trim(batch: Int64, keeping kept: [Bool], _ db: Database) throws {
    let row = try row(batch, db)
    let cut = { (data: Data?) -> Data? in
      guard let data else { return nil }
      let values = try numbers(data, kept.count)
      return numbers(zip(values, kept).filter { $1 }.map { $0.0 })
    }
    try db.execute(
      sql: """
        UPDATE identity_detail SET contents = ?, submitted = ?, records = ? WHERE batch = ?
        """,
      arguments: [
        cut(row["contents"]), cut(row["submitted"]),
        records(zip(records(row, kept.count), kept).filter { $1 }.map { $0.0 }), batch,
      ])
  }

  private static func row(_ batch: Int64, _ db: Database) throws -> Row {
    let select = try db.cachedStatement(sql: "SELECT * FROM identity_detail WHERE batch = ?")
    guard let row = try Row.fetchOne(select, arguments: [batch]) else {
      throw DamagedStore(what: "identity_detail")
    }
    return row
  }

  /// As a rule one record comes after the other, hence how far each is from its row.
  private static func records(_ records: [UInt32]) -> Data {
    numbers(records.enumerated().map { Int64($1) - Int64($0) })
  }

  private static func records(_ row: Row, _ rows: Int) throws -> [UInt32] {
    try numbers(row["records"], rows).enumerated().map {
      UInt32(truncatingIfNeeded: $1 &+ Int64($0))
    }
  }

  /// Whole numbers as a column of seconds keeps them.
  private static func numbers(_ values: [Int64]) -> Data { BatchCodec.encode(.seconds(values)) }

  private static func numbers(_ data: Data, _ rows: Int) throws -> [Int64] {
    let content = try BatchCodec.decode(data, kind: .seconds, rows: rows, names: 0)
    guard case .seconds(let values) = content else { throw DamagedStore(what: "identity_detail") }
    return values
  }
}
