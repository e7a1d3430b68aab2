import CSV
import Foundation
import SurveyImport
import SurveyModel
import SurveyReport
import SurveyStore

/// Takes exports into the store: accepted responses in one transaction a file, rejected rows into
/// quarantine.
struct Importing {
  let office: Office
  let questionnaire: Questionnaire
  let policy: ImportPolicy

  func run(_ paths: [String]) throws -> [FileReport] {
    let key = try IdentityKey.open(workspace: office.workspace.path)
    let store = try SurveyStore.open(path: office.database, readOnly: false)
    try StoredCodes.check(store, questionnaire, office.language)
    return try paths.map { try one($0, key, store) }
  }

  private func one(_ path: String, _ key: IdentityKey, _ store: SurveyStore) throws -> FileReport {
    let export = try office.open(path, questionnaire, key: key)
    let wave = questionnaire.settings.wave
    if let earlier = try store.importRecord(
      survey: questionnaire.id, wave: wave, sha256: export.sha256)
    {
      return seen(export, earlier)
    }
    var quarantine = Quarantine(
      path: "\(office.workspace.folder(of: questionnaire.id))/quarantine/\(export.name)",
      header: export.format.header, dialect: export.format.dialect)
    do {
      var reading = FileReading(
        questionnaire: questionnaire, pipeline: office.pipeline,
        target: StoreTarget(
          store: store, keepsAnswers: true, policy: policy, keyFingerprint: key.fingerprint))
      reading.onRejected = { row in if !policy.dryRun { try quarantine.add(row) } }
      var (report, _) = try reading.read(export, into: NoSums()) { _ in }
      if quarantine.count > 0 { report.quarantine = quarantine.path }
      try quarantine.finish()
      return report
    } catch {
      quarantine.discard()
      throw error
    }
  }

  /// A file seen before: every row of it is a duplicate, and nothing changes.
  private func seen(_ export: OpenedExport, _ earlier: ImportRecord) -> FileReport {
    let names = export.match.columns.map { questionnaire.questions[$0.question].name }
    return FileReport(
      survey: questionnaire.id, file: earlier.file,
      ledger: Ledger(read: earlier.ledger.read, duplicate: earlier.ledger.read), matched: names,
      unmatched: export.match.unmatched, missing: export.match.missing, problems: [],
      quarantine: nil, seenBefore: true)
  }
}
