import CSV
import SurveyImport
import SurveyModel
import SurveyReport

/// What becomes of an export's rows, taken down piece by piece.
struct RowAccount {
  let export: OpenedExport
  /// Told of each rejected row, its place that of the file.
  var onRejected: (RejectedRow) throws -> Void
  private(set) var read = 0
  private(set) var blank = 0
  private(set) var rejected = 0
  private var masked = 0
  private var problems: [FileReport.Problem] = []
  private var personal = PersonalColumns()
  private var places: SourcePlaces

  /// More problems than this are counted and quarantined, but not held in memory for a report.
  private static let mostProblems = 10_000

  init(_ export: OpenedExport, onRejected: @escaping (RejectedRow) throws -> Void) {
    self.export = export
    self.onRejected = onRejected
    places = SourcePlaces(path: export.path, format: export.format)
  }

  mutating func add(_ piece: CodedPiece) throws {
    read += piece.read
    blank += piece.blank
    masked += piece.masked
    personal.add(piece.unlisted)
    rejected += piece.rejected.count
    for row in piece.rejected { try reject(row) }
  }

  /// Takes down a row that is rejected; the ledger of its file is not this method's business.
  mutating func reject(_ row: RejectedRow) throws {
    var row = row
    row.byte = try places.place(of: row.byte)
    for problem in row.problems(file: export.path) where problems.count < Self.mostProblems {
      problems.append(FileReport.Problem(problem))
    }
    try onRejected(row)
  }

  var personalColumns: [FileReport.Personal] { personal.found }

  /// The export's report; `sha256` is that of the bytes read, where it was asked for.
  func report(
    _ questionnaire: Questionnaire, ledger: Ledger, seenBefore: Bool = false, sha256: String
  ) -> FileReport {
    let names = export.match.columns.map { questionnaire.questions[$0.question].name }
    var report = FileReport(
      survey: questionnaire.id, file: export.source(sha256: sha256), ledger: ledger,
      matched: names, unmatched: export.match.unmatched, missing: export.match.missing,
      near: export.match.near.map { .init(header: $0.header, names: $0.names) },
      problems: seenBefore ? [] : problems, quarantine: nil, seenBefore: seenBefore)
    report.sensitive = questionnaire.questions.filter { $0.isSensitive && names.contains($0.name) }
      .map(\.name)
    report.personal = personal.found
    report.masked = masked
    return report
  }
}

extension FileReport.Problem {
  init(_ problem: ImportProblem) {
    self.init(
      line: problem.line, record: problem.record, byte: problem.byte, column: problem.columnName,
      letter: problem.letters, cell: problem.cell, mend: problem.mend, code: problem.code,
      reason: problem.reason)
  }
}
