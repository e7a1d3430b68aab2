import ArgumentParser
import Foundation
import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport

/// `hailong run [WORKSPACE]`: the whole way, from exports to what is published.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: spoken(
      "Chạy trọn: kiểm tra, nhập, tính, đối chiếu, vẽ.",
      "The whole way: check, import, compute, compare, chart."))

  @Argument(
    help: help(
      "Thư mục làm việc.", "The workspace's folder."))
  var directory: String?

  @OptionGroup var day: DayOptions
  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var reading: ReadingOptions
  @Flag(
    name: .customLong("no-color"),
    help: help(
      "Không dùng màu.", "No colours."))
  var noColor = false

  func run() throws {
    try Outcome.run(workspace.language) {
      Interruption.watch()
      let path = directory ?? workspace.workspace ?? "."
      let office = try workspace.office(path, reading)

      var imported: [FileReport] = []
      do {
        try office.importAll(done: &imported)
      } catch {
        try show(ImportReport(imported))
        throw error
      }
      let highlights = try office.highlights(.init(), allSurveys: true, groups: true)
      let release = try Publication(office: office, highlights: highlights).release(on: day.day)
      try office.tellHidden(release)
      try ReleaseTables(office: office, release: release).write(to: "\(path)/out")
      let bundle = try ChartBundle(drawn: release, in: workspace.language)
      try bundle.writeSite(to: "\(path)/out/site")

      try show(imported, highlights, office)
      Outcome.tell(
        LocalizedText(
          vietnamese: "Kết quả nằm trong \(path)/out: bảng, phát hiện, và trang thông tin với "
            + "\(bundle.charts.count) biểu đồ (\(path)/out/site/index.html)",
          english: "The output lies in \(path)/out: tables, findings, and the site with "
            + "\(bundle.charts.count) charts (\(path)/out/site/index.html)")[
            workspace.language])
      if imported.contains(where: { $0.ledger.rejected > 0 }) { throw Stop(.quarantined, "") }
    }
  }

  private func show(_ imported: [FileReport], _ highlights: [Highlights], _ office: Office) throws {
    try show(ImportReport(imported))
    for highlight in highlights {
      try show(
        BreakdownReport(
          highlight.domains, labels: office.labels, weighting: Weighting(highlight.questionnaire)))
    }
    try show(
      FindingsReport(
        highlights.flatMap(\.recommendations), labels: office.labels,
        surveys: highlights.map { ($0.questionnaire.id, $0.questionnaire.settings) },
        indices: office.workspace.definitions.indices))
  }

  private func show(_ report: some Report) throws {
    let bytes = try report.rendered(
      as: .table, in: workspace.language, style: OutputOptions.style(noColor),
      width: TerminalWidth.columns(of: STDOUT_FILENO))
    try Outcome.say(bytes + [UInt8(ascii: "\n")], workspace.language)
  }
}
