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

  @Argument(
    help: help(
      "Mã khảo sát hoặc thư mục của nó (mặc định: tất cả).",
      "A survey's id or folder (default: all)."))
  var survey: String?

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let language = workspace.language
    try Outcome.run(language) {
      let (path, survey) =
        try survey.map { try workspace.locate($0) }.map { ($0.workspace, $0.survey) }
        ?? (workspace.workspace ?? ".", nil)
      let tables = try workspace.load(path, surveys: survey.map { [$0] })
      let database = workspace.databasePath(path)
      var stored: [SurveyReport.StoredSurvey] = []
      if FileManager.default.fileExists(atPath: database) {
        let store = try SurveyStore.open(path: database, readOnly: true)
        stored = try tables.questionnaires.map { try .init(stored: $0, in: store) }
          .filter { survey == nil || $0.survey == survey }
      }
      try output.write(StatusReport(stored), in: language)
    }
  }
}
