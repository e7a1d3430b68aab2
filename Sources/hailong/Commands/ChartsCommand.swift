import ArgumentParser
import SurveyAnalysis
import SurveyModel
import SurveyReport

/// `hailong charts [SURVEY]`: chart data for the website, disclosure rules applied.
struct ChartsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "charts",
    abstract: spoken(
      "Dữ liệu biểu đồ cho trang thông tin.", "Chart data for the website."))

  @Argument(
    help: help(
      "Mã khảo sát; bỏ trống là tất cả.", "A survey's id; all where left out."))
  var survey: String?

  @Option(
    name: .shortAndLong,
    help: help(
      "Thư mục kết quả (mặc định: out).", "The folder to write into (default: out)."))
  var output: String?

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let language = workspace.language
    try Outcome.run(language) {
      let (path, id): (String, String?) =
        if let survey { try workspace.locate(survey) } else { (workspace.workspace ?? ".", nil) }
      let office = try workspace.office(path, surveys: id.map { [$0] }, reading)
      let highlights = try office.highlights(.init(), allSurveys: id == nil)
      let folder = output ?? "\(path)/out"
      let count = try Publication(office: office, highlights: highlights).writeCharts(to: folder)
      Outcome.tell(
        LocalizedText(
          vietnamese: "Đã ghi \(count) biểu đồ (JSON và CSV) vào \(folder)/*/charts",
          english: "Wrote \(count) charts (JSON and CSV) to \(folder)/*/charts")[language])
    }
  }
}
