package import SurveyModel

/// What became of the exports of one call, as `import` and `check` give it.
package struct ImportReport: Report, Sendable {
  package var files: [FileReport]
  /// The command that comes next where nothing waits to be mended; nil where none does.
  package var next: String?

  package init(_ files: [FileReport], next: String? = nil) {
    self.files = files
    self.next = next
  }

  package func document(in language: Language) -> Document {
    let following: [Document.Block] =
      next.map { [.paragraph(language == .vietnamese ? "Tiếp theo:" : "Next:"), .command($0)] }
      ?? []
    return Document(
      files.flatMap { LedgerText(report: $0, language: language).blocks } + following)
  }

  package var records: RecordTable { FileRecords(files).table }

  package var json: JSONValue { ["files": .array(files.map(\.json))] }
}
