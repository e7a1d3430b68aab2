import ArgumentParser
import Foundation
import SurveyImport
import SurveyModel
import SurveyReport
import SurveyStore

/// `hailong check [SURVEY [EXPORT…]]`: reads everything, writes nothing, reports every problem.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: spoken(
      "Đọc thử mọi bảng và tệp, báo mọi lỗi.", "Read every table and file, report every problem."))

  @Argument(
    help: help(
      "Mã khảo sát hoặc thư mục của nó.", "A survey's id or folder."))
  var survey: String?

  @Argument(
    help: help(
      "Các tệp CSV đã xuất.", "Exported CSV files."))
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
      for questionnaire in office.workspace.questionnaires
      where FileManager.default.fileExists(atPath: office.database) {
        _ = try office.openStore(for: questionnaire)
      }
      if reports.isEmpty { Outcome.tell(nothingToRead(office)) }
      let isClean = reports.allSatisfy { $0.ledger.rejected == 0 && $0.personal.isEmpty }
      let next = survey.flatMap { survey in
        exports.isEmpty || !isClean
          ? nil
          : "hailong import \(survey) \(exports.joined(separator: " "))" + workspace.words
      }
      try output.write(ImportReport(reports, next: next), in: language)
      let isFaulty = reports.contains {
        $0.ledger.rejected > 0 || (!$0.personal.isEmpty && !reading.dropPersonal)
      }
      if isFaulty { throw Stop(.quarantined, "") }
    }
  }

  /// What was sound, and where exports are looked for.
  private func nothingToRead(_ office: Office) -> String {
    let count = office.workspace.questionnaires.count
    return LocalizedText(
      vietnamese: "Các bảng đều hợp lệ (\(count) cuộc khảo sát). Chưa có tệp xuất nào trong "
        + "\(office.workspace.path)/surveys/MÃ/exports/ để kiểm tra.",
      english: "All tables are sound (\(count) surveys). There is no export to check yet in "
        + "\(office.workspace.path)/surveys/ID/exports/.")[office.language]
  }
}
