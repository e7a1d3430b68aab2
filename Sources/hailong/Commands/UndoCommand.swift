import ArgumentParser
import SurveyImport
import SurveyModel
import SurveyReport
import SurveyStore

/// `hailong undo IMPORT`: takes an import back.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: spoken(
      "Hoàn tác một lần nhập.", "Take an import back."))

  @Argument(
    help: help(
      "Số của lần nhập, như hailong status cho biết.",
      "The import's number, as hailong status shows it."))
  var number: Int64

  @Flag(
    name: .customLong("dry-run"), help: help("Chỉ thử, không ghi gì.", "Only try; write nothing."))
  var dryRun = false
  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let language = workspace.language
    try Outcome.run(language) {
      let path = workspace.workspace ?? "."
      let tables = try workspace.load(path)
      let database = workspace.databasePath(path)
      // Opened for reading first, which makes no store where there is none.
      _ = try SurveyStore.open(path: database, readOnly: true)
      let store = try SurveyStore.open(path: database, readOnly: false)
      let outcome = try store.undo(number, dryRun: dryRun)
      Outcome.tell(words(of: outcome)[language])
      try output.write(
        StatusReport(
          try tables.questionnaires.filter { $0.id == outcome.record.survey }.map {
            try StoredSurvey(stored: $0, in: store)
          }), in: language)
    }
  }

  private func words(of outcome: UndoOutcome) -> LocalizedText {
    let record = outcome.record
    let vi = NumberFormat(.vietnamese)
    let en = NumberFormat(.english)
    let again = outcome.restored.map { "\($0.id) (\($0.file.name))" }.joined(separator: ", ")
    return LocalizedText(
      vietnamese: (dryRun ? "nếu hoàn tác" : "đã hoàn tác")
        + " lần nhập \(record.id) (\(record.file.name)): đợt \(record.wave) từ "
        + "\(vi.count(outcome.before)) còn \(vi.count(outcome.after)) phiếu hợp lệ"
        + (again.isEmpty ? "" : "; có hiệu lực trở lại: lần nhập \(again)"),
      english: "import \(record.id) (\(record.file.name)) "
        + (dryRun ? "would be" : "is") + " taken back: wave \(record.wave) goes from "
        + "\(en.count(outcome.before)) to \(en.count(outcome.after)) responses"
        + (again.isEmpty ? "" : "; standing again: import \(again)"))
  }
}
