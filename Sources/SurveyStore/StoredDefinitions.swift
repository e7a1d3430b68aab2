import Foundation
import GRDB
import SurveyModel

extension SurveyStore {
  /// The tables by which the newest standing import of a wave was understood, by name.
  package func definitionTables(survey: String, wave: String) throws -> [String: [UInt8]] {
    try read { db in
      let imports = try StoredImports.all("survey = ? AND wave.name = ?", [survey, wave], db)
      guard let digest = imports.last?.definitions else { return [:] }
      let rows = try Row.fetchAll(
        db, sql: "SELECT name, bytes FROM definition_table WHERE definition = ?",
        arguments: [digest])
      return Dictionary(
        uniqueKeysWithValues: rows.map { row in
          // An empty BLOB comes back as NULL.
          (row["name"] as String, [UInt8](row["bytes"] as Data? ?? Data()))
        })
    }
  }
}
