import Foundation
import GRDB

/// What the store holds of one wave of a survey.
package struct StoredSurvey: Sendable, Equatable {
  package var survey: String
  package var wave: String
  package var method: String
  /// Imports that stand.
  package var imports: Int
  /// Respondents whose answers stand.
  package var respondents: Int
  package var columns: Int
  /// Bytes of answers and, about, of identities, outdated ones included.
  package var bytes: Int
}

extension SurveyStore {
  /// What is stored, by survey and wave.
  package func stored() throws -> [StoredSurvey] {
    try read { db in
      let waves = try Row.fetchAll(
        db,
        sql: """
          SELECT id, survey, name, method,
            (SELECT count(*) FROM import
              WHERE wave = wave.id AND replaced_by IS NULL AND undone_at IS NULL) AS imports,
            (SELECT count(*) FROM wave_column WHERE wave = wave.id) AS columns,
            (SELECT coalesce(sum(length(content)), 0) FROM batch_column
              WHERE wave_column IN (SELECT id FROM wave_column WHERE wave = wave.id))
            + (SELECT coalesce(sum(rows), 0) * 14 FROM batch
              WHERE import IN (SELECT id FROM import WHERE wave = wave.id)) AS bytes
          FROM wave ORDER BY survey, name
          """)
      return try waves.map { row in
        StoredSurvey(
          survey: row["survey"], wave: row["name"], method: row["method"],
          imports: row["imports"], respondents: try Self.respondents(wave: row["id"], db),
          columns: row["columns"], bytes: row["bytes"])
      }
    }
  }

  /// How many respondents of a wave stand.
  package func respondents(survey: String, wave: String) throws -> Int {
    try read { db in
      guard let id = try Self.waveID(survey, wave, db) else { return 0 }
      return try Self.respondents(wave: id, db)
    }
  }

  /// Whether any respondent of a wave stands.
  package func hasRespondents(survey: String, wave: String) throws -> Bool {
    try read { db in
      guard let id = try Self.waveID(survey, wave, db) else { return false }
      return try StandingRows.places(wave: id, db).contains { try $0.standing(db).count > 0 }
    }
  }

  static func respondents(wave: Int64, _ db: Database) throws -> Int {
    try StandingRows.places(wave: wave, db).reduce(0) { try $0 + $1.standing(db).count }
  }
}
