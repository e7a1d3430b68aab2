import Foundation
import SurveyImport
import SurveyModel
import SurveyStore

extension Office {
  /// A survey's questionnaire and domains as they were when a wave was imported: the method has been
  /// changed in its tables since.
  ///
  /// - Parameters:
  ///   - questionnaire: The survey as it is today.
  ///   - wave: The wave.
  ///   - store: The store that keeps the tables of its imports.
  /// - Returns: The survey of that day, to be asked of today's topics and units.
  /// - Throws: `Stop` where the tables of that day can no longer be read.
  func past(_ questionnaire: Questionnaire, wave: String, in store: SurveyStore) throws -> (
    questionnaire: Questionnaire, domains: DomainTree
  ) {
    let tables = try store.definitionTables(survey: questionnaire.id, wave: wave)
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? files.removeItem(at: folder) }
    let survey = folder.appending(path: "surveys/\(questionnaire.id)")
    try files.createDirectory(at: survey, withIntermediateDirectories: true)
    for (name, bytes) in tables {
      let home = name == "domains.csv" ? folder : survey
      try Data(bytes).write(to: home.appending(path: name))
    }
    for shared in ["topics.csv", "units.csv"] {
      try? files.copyItem(
        atPath: "\(workspace.path)/\(shared)", toPath: folder.appending(path: shared).path)
    }
    try? files.copyItem(
      atPath: "\(workspace.folder(of: questionnaire.id))/population.csv",
      toPath: survey.appending(path: "population.csv").path)
    let read = Workspace(path: folder.path, surveys: [questionnaire.id], wave: wave)
    guard read.problems.isEmpty, let found = read.questionnaire(questionnaire.id) else {
      let first = read.problems.first.map { $0.line(in: language) } ?? ""
      throw Stop(
        .definitions,
        LocalizedText(
          vietnamese: "\(questionnaire.id), đợt \(wave): các bảng khi nhập không đọc lại được với "
            + "topics.csv, units.csv hiện nay: \(first)",
          english:
            "\(questionnaire.id), wave \(wave): its tables of the import can no longer be read "
            + "with today's topics.csv and units.csv: \(first)")[language])
    }
    return (found, read.definitions.domains)
  }
}
