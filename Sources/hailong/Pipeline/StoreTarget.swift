import CSV
import SurveyModel
import SurveyStore

/// A store to read an export into, and on what terms.
struct StoreTarget {
  let store: SurveyStore
  let policy: ImportPolicy
  let keyFingerprint: String

  func importFile(
    _ export: OpenedExport, _ questionnaire: Questionnaire,
    _ body: (ImportSession) throws -> Void
  ) throws -> ImportOutcome {
    try store.importFile(
      survey: questionnaire.id, wave: questionnaire.settings.wave,
      method: questionnaire.settings.method, definitions: questionnaire.digest,
      definitionTables: questionnaire.tables, keyFingerprint: keyFingerprint, policy: policy,
      expectedBytes: export.format.bytes, body)
  }
}
