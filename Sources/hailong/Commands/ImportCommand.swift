import ArgumentParser
import SurveyModel
import SurveyReport
import SurveyStore

/// `hailong import SURVEY EXPORT…`: accepted responses into the store, rejected rows into
/// quarantine.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: spoken(
      "Nhập phiếu đã xuất vào kho.", "Import exports into the store."))

  @Argument(
    help: help(
      "Mã khảo sát hoặc thư mục của nó.", "A survey's id or folder."))
  var survey: String

  @Argument(
    help: help(
      "Các tệp CSV đã xuất.", "Exported CSV files."))
  var exports: [String]

  @Flag(
    help: help(
      "Các tệp là quarantine đã sửa: nhận lại các dòng bị từ chối.",
      "The files are quarantine that was mended: take the rejected rows back."))
  var fix = false

  @OptionGroup var policy: PolicyOptions
  @Flag(
    name: .customLong("dry-run"), help: help("Chỉ thử, không ghi gì.", "Only try; write nothing."))
  var dryRun = false
  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let language = workspace.language
    try Outcome.run(language) {
      Interruption.watch()
      let (path, id) = try workspace.locate(survey)
      let office = try workspace.office(path, surveys: [id], reading)
      let questionnaire = try office.questionnaire(id)
      var policy = policy.policy(questionnaire)
      policy.dryRun = dryRun
      var reports: [FileReport] = []
      do {
        try Importing(
          office: office, questionnaire: questionnaire, policy: policy, fixing: fix
        )
        .run(exports, done: &reports)
      } catch {
        if !reports.isEmpty { try output.write(ImportReport(reports), in: language) }
        throw error
      }
      let isClean = reports.allSatisfy { $0.ledger.rejected == 0 && !$0.seenBefore }
      let next =
        "hailong \(dryRun ? "import" : "breakdown") \(survey)"
        + (dryRun ? " " + exports.joined(separator: " ") : "") + workspace.words
      try output.write(ImportReport(reports, next: isClean ? next : nil), in: language)
      if reports.contains(where: { $0.ledger.rejected > 0 }) { throw Stop(.quarantined, "") }
    }
  }
}
