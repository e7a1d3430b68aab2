import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport
import SurveyStore

/// Exports read straight, with nothing stored: people are counted as an import would count them.
///
/// The first pass also finds who stands in them, in a scratch store; only where somebody does not
/// is it run again.
final class ExportSource: BatchSource {
  private let exports: [OpenedExport]
  private let questionnaire: Questionnaire
  private let pipeline: Pipeline
  private let policy: ImportPolicy
  private let onRejected: (RejectedRow, String) throws -> Void
  /// By export, piece and batch, who counts; nil before the first pass.
  private var kept: [[Int: [[Bool]]]]?
  /// What became of each export, once a pass has been made.
  private(set) var reports: [FileReport] = []

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
    if let kept { return try sum(empty, kept) }
    let (total, standing, everybody) = try account(empty)
    kept = standing
    return everybody ? total : try sum(empty, standing)
  }

  /// Sums those who count.
  private func sum<A: BatchAccumulator>(_ empty: A, _ kept: [[Int: [[Bool]]]]) throws -> A {
    var total = empty
    for (index, export) in exports.enumerated() {
      try pipeline.read(export, into: empty, kept: kept[index]) { piece in
        for sum in piece.sums { total.merge(sum) }
      }
    }
    return total
  }

  /// Sums everybody, and finds out meanwhile who counts, and whether that is everybody.
  private func account<A: BatchAccumulator>(_ empty: A) throws
    -> (A, standing: [[Int: [[Bool]]]], everybody: Bool)
  {
    var total = empty
    let store = try SurveyStore.scratch()
    let target = StoreTarget(
      store: store, keepsAnswers: false, policy: policy, keyFingerprint: "scratch")
    var files: [(import: Int64?, batches: [(piece: Int, rows: Int)])] = []
    for export in exports {
      var batches: [(piece: Int, rows: Int)] = []
      var piece = 0
      var reading = FileReading(questionnaire: questionnaire, pipeline: pipeline, target: target)
      reading.onRejected = { [onRejected] in try onRejected($0, export.path) }
      reading.onPersonal = { [pipeline] found in
        if found.isEmpty || pipeline.dropsPersonal { return }
        Outcome.tell(PersonalColumns.message(found, file: export.path, pipeline.language))
      }
      let (report, outcome) = try reading.read(export, into: empty) { sums in
        for (batch, sum) in zip(sums.coded.batches, sums.sums) {
          batches.append((piece, batch.count))
          total.merge(sum)
        }
        piece += 1
      }
      reports.append(report)
      files.append((outcome.seen ? nil : outcome.record.id, batches))
    }
    var everybody = true
    let standing = try files.map { file in
      var byPiece: [Int: [[Bool]]] = [:]
      for (batch, place) in file.batches.enumerated() {
        // A file given twice counts once.
        let flags =
          try file.import.map {
            try store.standing(importID: $0, batch: batch, rows: place.rows)
          } ?? Array(repeating: false, count: place.rows)
        everybody = everybody && !flags.contains(false)
        byPiece[place.piece, default: []].append(flags)
      }
      return byPiece
    }
    return (total, standing, everybody)
  }
}
