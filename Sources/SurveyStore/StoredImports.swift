import Foundation
import GRDB
package import SurveyModel

extension SurveyStore {
  /// The imports that stand, oldest first; of all surveys where none is named.
  package func imports(survey: String?) throws -> [ImportRecord] {
    try read { db in
      try StoredImports.all("? IS NULL OR survey = ?", [survey, survey], db)
    }
  }

  /// All imports, also those that were undone or replaced, oldest first.
  package func history(survey: String?) throws -> [ImportRecord] {
    try read { db in
      try StoredImports.ever("? IS NULL OR survey = ?", [survey, survey], db)
    }
  }

  /// The import that brought a file, where it has been seen before.
  package func importRecord(survey: String, wave: String, sha256: String) throws -> ImportRecord? {
    try read { db in
      try StoredImports.all(
        "survey = ? AND wave.name = ? AND sha256 = ?", [survey, wave, sha256], db
      ).first
    }
  }
}

/// The rows of the table `import` as values, and back.
enum StoredImports {
  /// The import of a file that stands in a wave.
  static func standing(wave: Int64, sha256: String, _ db: Database) throws -> ImportRecord? {
    try all("wave.id = ? AND sha256 = ?", [wave, sha256], db).first
  }

  /// The imports that stand.
  static func all(_ condition: String, _ arguments: StatementArguments, _ db: Database) throws
    -> [ImportRecord]
  {
    try ever(
      "replaced_by IS NULL AND undone_at IS NULL AND (\(condition))", arguments, db)
  }

  static func ever(_ condition: String, _ arguments: StatementArguments, _ db: Database) throws
    -> [ImportRecord]
  {
    try Row.fetchAll(
      db,
      sql: """
        SELECT import.*, survey, wave.name AS wave_name FROM import
        JOIN wave ON wave.id = import.wave
        WHERE \(condition) ORDER BY import.id
        """, arguments: arguments
    ).map(record)
  }

  static func add(_ record: ImportRecord, wave: Int64, hasIds: Bool, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO import (id, wave, file, sha256, bytes, encoding, delimiter, line_ends,
          header_line, encoding_confidence, quote, header_rows, footer, decimal, dates,
          read, accepted, rejected, duplicate, blank, superseded, definition, has_ids, imported_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        record.id, wave, record.file.name, record.file.sha256, record.file.bytes,
        record.file.encoding, record.file.delimiter, record.file.lineEnds, record.file.headerLine,
        record.file.encodingConfidence, record.file.quote, record.file.headerRows,
        record.file.footer.joined(separator: "\n"), record.file.decimal, record.file.dates,
        record.ledger.read, record.ledger.accepted, record.ledger.rejected,
        record.ledger.duplicate, record.ledger.blank, record.ledger.superseded,
        record.definitions, hasIds, record.importedAt,
      ])
  }

  private static func record(_ row: Row) -> ImportRecord {
    // A store that is only read may be of the first version.
    let footer: String = row["footer"] ?? ""
    return ImportRecord(
      id: row["id"], survey: row["survey"], wave: row["wave_name"],
      file: SourceFile(
        name: row["file"], sha256: row["sha256"], bytes: row["bytes"], encoding: row["encoding"],
        encodingConfidence: row["encoding_confidence"] ?? 1, delimiter: row["delimiter"],
        quote: row["quote"] ?? "\"", lineEnds: row["line_ends"], headerLine: row["header_line"],
        headerRows: row["header_rows"] ?? 1,
        footer: footer.isEmpty ? [] : footer.components(separatedBy: "\n"),
        decimal: row["decimal"] ?? "point", dates: row["dates"] ?? "day-first"),
      ledger: Ledger(
        read: row["read"], accepted: row["accepted"], rejected: row["rejected"],
        duplicate: row["duplicate"], blank: row["blank"], superseded: row["superseded"]),
      definitions: row["definition"], importedAt: row["imported_at"],
      undoneAt: row["undone_at"], replacedBy: row["replaced_by"])
  }
}
