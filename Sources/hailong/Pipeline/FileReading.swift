import CSV
import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport
import SurveyStore

/// Reads one export into a store, or only past it, and says what became of every row.
struct FileReading {
  let questionnaire: Questionnaire
  let pipeline: Pipeline
  let target: StoreTarget
  /// Told of each rejected row, in file order; rows whose ids clash come last.
  var onRejected: (RejectedRow) throws -> Void = { _ in }

  /// Told of the columns that tell who people are, once all rows have been looked at; it may stop
  /// the reading.
  var onPersonal: ([FileReport.Personal]) throws -> Void = { _ in }

  /// Called once every row has been told of, before the store keeps anything.
  var onEnd: () throws -> Void = {}

  /// More problems than this are counted and quarantined, but not held in memory for a report.
  private static let mostProblems = 10_000

  /// Reads the export; `onPiece` takes its pieces in file order.
  func read<A: BatchAccumulator>(
    _ export: OpenedExport, into empty: A, onPiece: (Pipeline.Piece<A>) throws -> Void
  ) throws -> (report: FileReport, outcome: ImportOutcome) {
    var problems: [FileReport.Problem] = []
    var places = SourcePlaces(path: export.path, format: export.format)
    func reject(_ row: RejectedRow) throws {
      var row = row
      row.byte = try places.place(of: row.byte)
      for problem in row.problems(file: export.path) where problems.count < Self.mostProblems {
        problems.append(FileReport.Problem(problem))
      }
      try onRejected(row)
    }
    var personal = PersonalColumns()
    var masked = 0
    let outcome = try target.importFile(export, questionnaire) { session in
      var rejected = 0
      var read = 0
      var blank = 0
      try pipeline.read(export, into: empty) { piece in
        for (batch, identities) in zip(piece.coded.batches, piece.coded.identities) {
          try session.append(target.keepsAnswers ? batch : nil, identities: identities)
        }
        read += piece.coded.read
        blank += piece.coded.blank
        masked += piece.coded.masked
        personal.add(piece.coded.unlisted)
        rejected += piece.coded.rejected.count
        for row in piece.coded.rejected { try reject(row) }
        try onPiece(piece)
      }
      try onPersonal(personal.found)
      let resolution = try session.finish(
        file: export.source, read: read, rejected: rejected, blank: blank)
      // Which ids clash is known only now, so their rows are read again.
      for row in try pipeline.conflicts(resolution.conflicts, in: export) { try reject(row) }
      try onEnd()
    }
    let names = export.match.columns.map { questionnaire.questions[$0.question].name }
    let read = outcome.record.ledger.read
    var report = FileReport(
      survey: questionnaire.id, file: export.source,
      ledger: outcome.seen ? Ledger(read: read, duplicate: read) : outcome.record.ledger,
      matched: names, unmatched: export.match.unmatched, missing: export.match.missing,
      near: export.match.near.map { .init(header: $0.header, names: $0.names) },
      problems: outcome.seen ? [] : problems, quarantine: nil, seenBefore: outcome.seen)
    report.sensitive = questionnaire.questions.filter { $0.isSensitive && names.contains($0.name) }
      .map(\.name)
    report.personal = personal.found
    report.masked = masked
    return (report, outcome)
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
