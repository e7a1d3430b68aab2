import ArgumentParser
import SurveyImport
import SurveyModel
import SurveyReport
import SurveyStore

/// `hailong check [SURVEY [EXPORT…]]`: reads everything, writes nothing, reports every problem.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Đọc thử mọi bảng và tệp, báo mọi lỗi. Read everything, report every problem.")

  @Argument(help: "Mã khảo sát hoặc thư mục của nó. A survey's id or folder.")
  var survey: String?

  @Argument(help: "Các tệp CSV đã xuất. Exported CSV files.")
  var exports: [String] = []

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let language = workspace.language
    try Outcome.run(language) {
      Interruption.watch()
      let (path, id) =
        try survey.map { try workspace.locate($0) }.map { ($0.workspace, $0.survey) }
        ?? (workspace.workspace ?? ".", nil)
      let office = try workspace.office(path, surveys: id.map { [$0] }, reading)
      var reports: [FileReport] = []
      for questionnaire in office.workspace.questionnaires {
        let files = exports.isEmpty ? office.workspace.exports(of: questionnaire.id) : exports
        reports += try Checking(
          office: office, questionnaire: questionnaire, policy: policy.policy(questionnaire)
        ).run(files)
      }
      try output.write(ImportReport(reports), in: language)
      if reports.contains(where: { $0.ledger.rejected > 0 }) { throw Stop(.quarantined, "") }
    }
  }
}
