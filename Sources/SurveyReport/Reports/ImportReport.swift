package import SurveyModel

/// What became of the exports of one call, as `import` and `check` give it.
package struct ImportReport: Report, Sendable {
  package var files: [FileReport]

  package init(_ files: [FileReport]) { self.files = files }

  package func document(in language: Language) -> Document {
    Document(files.flatMap { LedgerText(report: $0, language: language).blocks })
  }

  package var records: RecordTable { FileRecords(files).table }

  package var json: JSONValue { ["files": .array(files.map(\.json))] }
}
