import CSV
import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport
import SurveyStore

/// Exports read straight, with nothing stored: people are counted as an import would count them.
///
/// As a rule nobody stands in them twice, which one reading finds out while it adds up. Only where
/// somebody may, the exports are imported into a scratch store, which decides who counts.
final class ExportSource: BatchSource {
  private var exports: [OpenedExport]
  private let questionnaire: Questionnaire
  private let pipeline: Pipeline
  private let policy: ImportPolicy
  private let onRejected: (RejectedRow, String) throws -> Void
  /// What became of each export, once a pass has been made.
  private(set) var reports: [FileReport] = []
  /// Whether it is known that everybody in the exports counts.
  private var countsEverybody = false
  /// Known where somebody does not.
  private var scratch: SurveyStore?

  init(
    exports: [OpenedExport], questionnaire: Questionnaire, pipeline: Pipeline,
    policy: ImportPolicy,
    onRejected: @escaping (RejectedRow, String) throws -> Void
  ) {
    self.exports = exports
    self.questionnaire = questionnaire
    self.pipeline = pipeline
    self.policy = policy
    self.onRejected = onRejected
  }

  func pass<A: BatchAccumulator>(_ empty: A) throws -> A {
    if let scratch {
      return try StoreSource(
        store: scratch, survey: questionnaire.id, wave: questionnaire.settings.wave,
        threads: pipeline.threads
      ).pass(empty)
    }
    if countsEverybody { return try sum(empty) }
    // Rows without id are told apart by their files, and mended rows by where they stood before.
    let tellsApart = exports.count == 1 || policy.hasIds
    if tellsApart, !exports.contains(where: \.isQuarantine), let total = try accountQuickly(empty) {
      countsEverybody = true
      return total
    }
    scratch = try accountFully()
    return try pass(empty)
  }

  /// Sums everybody.
  private func sum<A: BatchAccumulator>(_ empty: A) throws -> A {
    let sums = OrderedSums(empty, threads: pipeline.threads)
    for export in exports {
      try pipeline.read(export, identifying: .none, columns: empty.columns) { piece in
        for batch in piece.batches { try sums.add { batch } }
      }
    }
    return try sums.total()
  }

  /// Sums everybody, and finds out meanwhile whether everybody counts; nil where that is in doubt.
  private func accountQuickly<A: BatchAccumulator>(_ empty: A) throws -> A? {
    let sums = OrderedSums(empty, threads: pipeline.threads)
    let marking = TextMarks()
    let marks = DistinctMarks()
    for export in exports {
      var account = RowAccount(export) { [onRejected] in try onRejected($0, export.path) }
      let sha256 = try pipeline.read(
        export, identifying: .marked(marking), columns: empty.columns
      ) { piece in
        for batch in piece.batches { try sums.add { batch } }
        try marks.add(piece.marks)
        try account.add(piece)
      }
      tell(account.personalColumns, of: export)
      let accepted = account.read - account.rejected - account.blank
      reports.append(
        account.report(
          questionnaire,
          ledger: Ledger(
            read: account.read, accepted: accepted, rejected: account.rejected,
            blank: account.blank), sha256: sha256))
    }
    return try marks.areDistinct() ? sums.total() : nil
  }

  /// Imports the exports into a scratch store.
  private func accountFully() throws -> SurveyStore {
    let store = try SurveyStore.scratch()
    let target = StoreTarget(store: store, policy: policy, keyFingerprint: "scratch")
    // What the quick reading has told of is not told again, but for those whose ids clash.
    let isTold = !reports.isEmpty
    reports = []
    for place in exports.indices {
      exports[place] = try exports[place].hashed()
      let export = exports[place]
      var reading = FileReading(questionnaire: questionnaire, pipeline: pipeline, target: target)
      reading.onRejected = { [onRejected] row in
        if isTold, !row.faults.contains(where: { $0.fault.isClash }) { return }
        try onRejected(row, export.path)
      }
      reading.onPersonal = { [weak self] found in
        if !isTold { self?.tell(found, of: export) }
      }
      reports.append(try reading.read(export))
    }
    return store
  }

  private func tell(_ found: [FileReport.Personal], of export: OpenedExport) {
    if found.isEmpty || pipeline.dropsPersonal { return }
    Outcome.tell(PersonalColumns.message(found, file: export.path, pipeline.language))
  }
}
