package import Foundation

extension Manifest {
  /// Reads `manifest.json`.
  ///
  /// - Parameter json: Its bytes.
  /// - Throws: `DecodingError` where it is no manifest.
  package init(json: Data) throws {
    let read = try JSONDecoder().decode(Stored.self, from: json)
    self.init(
      asOf: read.asOf, only: read.only, engine: read.drawings,
      sources: read.surveys.map {
        Source(survey: $0.survey, wave: $0.wave, definitions: $0.definitions)
      }, files: read.files.map { Entry(path: $0.path, bytes: $0.bytes, sha256: $0.sha256) })
  }

  private struct Stored: Decodable {
    struct Survey: Decodable {
      var survey: String
      var wave: String
      var definitions: String
    }

    struct File: Decodable {
      var path: String
      var bytes: Int
      var sha256: String
    }

    var asOf: String
    var only: String?
    var drawings: String?
    var surveys: [Survey]
    var files: [File]
  }
}
