import SurveyAnalysis
import SurveyModel

/// What a published folder holds, file by file, and from what it was made.
package struct Manifest: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    package var path: String
    package var bytes: Int
    package var sha256: String

    package init(path: String, bytes: Int, sha256: String) {
      self.path = path
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  /// A survey of the release, with the digest of the tables that gave its answers their meaning.
  package struct Source: Sendable, Equatable {
    package var survey: String
    package var wave: String
    package var definitions: String

    package init(survey: String, wave: String, definitions: String) {
      self.survey = survey
      self.wave = wave
      self.definitions = definitions
    }
  }

  package static let name = "manifest.json"

  package var asOf: String
  /// The one survey that was asked for; nil where all were.
  package var only: String?
  /// What drew the pictures; nil where there are none.
  package var engine: String?
  package var sources: [Source]
  package var files: [Entry]

  package init(
    asOf: String, only: String?, engine: String?, sources: [Source], files: [Entry]
  ) {
    self.asOf = asOf
    self.only = only
    self.engine = engine
    self.sources = sources
    self.files = files
  }

  package init(_ bundle: ChartBundle, only: String?, files: [Entry]) {
    self.init(
      asOf: bundle.release.day.iso, only: only, engine: bundle.drawings.engine,
      sources: bundle.release.surveys.map {
        Source(
          survey: $0.questionnaire.id, wave: $0.questionnaire.settings.wave,
          definitions: $0.whole.definitions)
      },
      files: files.sorted { $0.path < $1.path })
  }

  package var file: OutputFile { OutputFile(name: Self.name, bytes: json.bytes) }

  private var json: JSONValue {
    [
      "schema": "schemas/manifest.schema.json",
      "asOf": .string(asOf), "only": JSONValue(only), "drawings": JSONValue(engine),
      "surveys": .array(
        sources.map {
          [
            "survey": .string($0.survey), "wave": .string($0.wave),
            "definitions": .string($0.definitions),
          ]
        }),
      "files": .array(
        files.map {
          ["path": .string($0.path), "bytes": .integer($0.bytes), "sha256": .string($0.sha256)]
        }),
    ]
  }
}
