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
  /// Whether the files are quarantine, mended.
  var fixing = false

  /// Imports one file after the other; `done` holds what became of each, also where a later one
  /// stops the work.
  func run(_ paths: [String], done: inout [FileReport]) throws {
    guard !paths.isEmpty else { return }
    let store = try openStore()
    let key = try key(of: store)
    try StoredCodes.check(store, questionnaire, office.language)
    for path in paths { done.append(try one(path, key, store)) }
  }

  /// A rehearsal makes no store: where there is none, all rows are new.
  private func openStore() throws -> SurveyStore {
    let isThere = FileManager.default.fileExists(atPath: office.database)
    return policy.dryRun && !isThere
      ? try SurveyStore.scratch() : try SurveyStore.open(path: office.database, readOnly: false)
  }

  /// The workspace's key; a new one is made only for a store that knows none yet.
  private func key(of store: SurveyStore) throws -> IdentityKey {
    let workspace = office.workspace.path
    if let key = try IdentityKey.read(workspace: workspace) { return key }
    guard try store.keyFingerprint == nil else { throw IdentityKey.Failure.missing(workspace) }
    return policy.dryRun
      ? IdentityKey.temporary() : try IdentityKey.make(workspace: workspace)
  }

  private func one(_ path: String, _ key: IdentityKey, _ store: SurveyStore) throws -> FileReport {
    let export = try office.open(
      path, questionnaire, key: key, hashing: try isToldFirst(path, store) ? .before : .meanwhile
    ) { sha256 in
      try store.history(survey: questionnaire.id).last { $0.file.sha256 == sha256 }?.file
    }
    if fixing, !export.isQuarantine { throw noQuarantine(path) }
    var policy = policy
    // Mended rows are people of their own export, told by their places in it.
    if export.isQuarantine { policy.append = !policy.hasIds }
    let wave = questionnaire.settings.wave
    if let earlier = try store.importRecord(
      survey: questionnaire.id, wave: wave, sha256: export.sha256)
    {
      return seen(export, earlier)
    }
    var quarantine: Quarantine?
    do {
      var reading = FileReading(
        questionnaire: questionnaire, pipeline: office.pipeline,
        target: StoreTarget(
          store: store, policy: policy, keyFingerprint: key.fingerprint))
      reading.onRejected = { row in
        if policy.dryRun { return }
        if quarantine == nil { quarantine = try self.quarantine(of: export) }
        try quarantine?.add(row)
      }
      reading.onPersonal = { found in
        guard !found.isEmpty, !office.pipeline.dropsPersonal else { return }
        throw Stop(
          .data,
          PersonalColumns.message(found, file: path, office.language) + "\n"
            + PersonalColumns.wayOut(office.language))
      }
      // In its place before the import stands: no row can be left out and in no file.
      var place: String?
      reading.onEnd = { place = try quarantine?.finish() }
      var report = try reading.read(export)
      report.quarantine = place
      return report
    } catch {
      quarantine?.discard()
      throw error
    }
  }

  /// Whether the file's hash is needed before the file is read.
  ///
  /// By it rows without ids are told apart, and a file that was imported before is known; where no
  /// import has its size, none is it.
  private func isToldFirst(_ path: String, _ store: SurveyStore) throws -> Bool {
    guard policy.hasIds, let size = FileVersion(path).size else { return true }
    return try store.imports(survey: questionnaire.id).contains { $0.file.bytes == size }
  }

  private func quarantine(of export: OpenedExport) throws -> Quarantine {
    Quarantine(
      path: "\(office.workspace.folder(of: questionnaire.id))/quarantine/\(export.name)",
      header: export.coder.originalHeader, dialect: export.format.dialect,
      export: try export.identified())
  }

  private func noQuarantine(_ path: String) -> Stop {
    Stop(
      .data,
      LocalizedText(
        vietnamese:
          "\(path): không phải tệp quarantine (thiếu các cột line, record, byte… ở đầu và "
          + "cột raw ở cuối); hãy nhập tệp này không kèm --fix",
        english: "\(path): is no quarantine file (it lacks the columns line, record, byte… at its "
          + "beginning and raw at its end); import it without --fix")[office.language])
  }

  /// A file seen before: every row of it is a duplicate, and nothing changes.
  private func seen(_ export: OpenedExport, _ earlier: ImportRecord) -> FileReport {
    let names = export.match.columns.map { questionnaire.questions[$0.question].name }
    var report = FileReport(
      survey: questionnaire.id, file: earlier.file,
      ledger: Ledger(read: earlier.ledger.read, duplicate: earlier.ledger.read), matched: names,
      unmatched: export.match.unmatched, missing: export.match.missing, problems: [],
      quarantine: nil, seenBefore: true)
    report.earlier = earlier
    return report
  }
}
