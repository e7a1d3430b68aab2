import ArgumentParser
import Foundation
import SurveyImport
import SurveyModel
import SurveyReport
import SurveyStore

/// `hailong status`: what is stored.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: spoken(
      "Kho đang có gì.", "What is stored."))

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let language = workspace.language
    try Outcome.run(language) {
      let path = workspace.workspace ?? "."
      let tables = try workspace.load(path)
      let database = workspace.databasePath(path)
      var stored: [SurveyReport.StoredSurvey] = []
      if FileManager.default.fileExists(atPath: database) {
        let store = try SurveyStore.open(path: database, readOnly: true)
        stored = try tables.questionnaires.map { questionnaire in
          let imports = try store.imports(survey: questionnaire.id)
          let waves = Set(imports.map(\.wave)).sorted()
          return SurveyReport.StoredSurvey(
            survey: questionnaire.id, settings: questionnaire.settings,
            waves: try waves.map { wave in
              .init(
                wave: wave,
                respondents: try store.respondents(survey: questionnaire.id, wave: wave),
                imports: imports.filter { $0.wave == wave })
            })
        }
      }
      try output.write(StatusReport(stored), in: language)
    }
  }
}
