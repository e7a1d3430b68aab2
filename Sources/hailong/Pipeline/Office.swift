import Foundation
import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport
import SurveyStore

/// One workspace with its store and its key, as a command works on it.
struct Office {
  let workspace: Workspace
  let database: String
  /// Where it is known beforehand that the store will be read.
  var opening: OpeningStore?
  let pipeline: Pipeline

  var language: Language { pipeline.language }
  var labels: Labels { Labels(workspace.definitions, workspace.questionnaires) }

  func questionnaire(_ survey: String) throws -> Questionnaire {
    guard let found = workspace.questionnaire(survey) else {
      throw Stop(
        .noInput,
        LocalizedText(
          vietnamese: "không có khảo sát `\(survey)` trong \(workspace.path)/surveys",
          english: "there is no survey `\(survey)` in \(workspace.path)/surveys")[language])
    }
    return found
  }

  /// The store for reading, once its codes are known to mean something today.
  func openStore(for questionnaire: Questionnaire) throws -> SurveyStore {
    guard FileManager.default.fileExists(atPath: database) else {
      throw Stop(.noResult, nothingImported(questionnaire))
    }
    let store = try opening?.store() ?? SurveyStore.open(path: database, readOnly: true)
    try StoredCodes.check(store, questionnaire, language)
    return store
  }

  func nothingImported(_ questionnaire: Questionnaire) -> String {
    let (survey, wave) = (questionnaire.id, questionnaire.settings.wave)
    return LocalizedText(
      vietnamese:
        "chưa nhập phiếu nào của `\(survey)` đợt \(wave); xem các đợt bằng: hailong status; "
        + "nhập bằng: hailong import \(survey) TỆP.csv",
      english:
        "nothing is imported of `\(survey)`, wave \(wave); see the waves with: hailong status; "
        + "import with: hailong import \(survey) FILE.csv")[language]
  }

  /// Computes a survey from the store, on so many threads, or on as many as there are.
  func breakdown(
    _ questionnaire: Questionnaire, _ request: AnalysisRequest, threads: Int? = nil
  ) throws -> Breakdown {
    let store = try openStore(for: questionnaire)
    let wave = questionnaire.settings.wave
    guard try store.hasRespondents(survey: questionnaire.id, wave: wave) else {
      throw Stop(.noResult, nothingImported(questionnaire))
    }
    return try Analysis(questionnaire, workspace.definitions.domains, request).breakdown(
      StoreSource(
        store: store, survey: questionnaire.id, wave: wave,
        threads: threads ?? pipeline.threads))
  }

  /// Exports to be read straight, with nothing stored.
  func source(
    _ paths: [String], _ questionnaire: Questionnaire, _ policy: ImportPolicy,
    hashing: OpenedExport.Hashing = .none,
    onRejected: @escaping (RejectedRow, String) throws -> Void = { _, _ in }
  ) throws -> ExportSource {
    let key = IdentityKey.temporary()
    return ExportSource(
      exports: try paths.map { try open($0, questionnaire, key: key, hashing: hashing) },
      questionnaire: questionnaire, pipeline: pipeline, policy: policy, onRejected: onRejected)
  }

  /// Imports what is new in the surveys' own folders; `done` holds what became of every file, also
  /// where a later one stops the work.
  func importAll(done: inout [FileReport]) throws {
    for questionnaire in workspace.questionnaires {
      try Importing(
        office: self, questionnaire: questionnaire,
        policy: ImportPolicy(hasIds: !questionnaire.questions(with: .respondent).isEmpty)
      ).run(workspace.exports(of: questionnaire.id), done: &done)
    }
  }

  /// Opens an export to be read.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - questionnaire: The survey that it answers.
  ///   - key: What ids are hashed with.
  ///   - hashing: When its bytes are hashed.
  ///   - origin: How the export of a SHA-256 was understood, for a file that holds rejected rows of it.
  /// - Returns: The export, its header understood.
  /// - Throws: `Stop` with what is wrong and what to do.
  func open(
    _ path: String, _ questionnaire: Questionnaire, key: IdentityKey,
    hashing: OpenedExport.Hashing = .before,
    origin: (_ sha256: String) throws -> SourceFile? = { _ in nil }
  ) throws -> OpenedExport {
    try OpenedExport(
      path: path, stated: pipeline.stated, conventions: pipeline.conventions, hashing: hashing,
      origin: origin,
      dropsPersonal: pipeline.dropsPersonal,
      questionnaire: questionnaire, key: key,
      language: language)
  }
}
