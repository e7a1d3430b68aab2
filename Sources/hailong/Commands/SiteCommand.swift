import ArgumentParser
import SurveyModel
import SurveyReport

/// `hailong site`: the static pages, with the bundle of chart data among them.
struct SiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: spoken(
      "Trang thông tin tĩnh để đưa lên cổng.", "The static pages, for the portal."))

  @Option(
    name: .shortAndLong,
    help: help(
      "Thư mục kết quả (mặc định: out/site trong thư mục làm việc).",
      "The folder to write into (default: out/site in the workspace)."))
  var output: String?

  @OptionGroup var day: DayOptions
  @OptionGroup var workspace: WorkspaceOptions

  func run() throws {
    let language = workspace.language
    try Outcome.run(language) {
      let path = workspace.workspace ?? "."
      let office = try workspace.office(at: path)
      let folder = output ?? "\(path)/out/site"
      let release = try office.release(on: day.day, only: nil)
      try office.tellHidden(release)
      let bundle = try ChartBundle(drawn: release, in: language)
      try bundle.writeSite(to: folder)
      Outcome.tell(
        LocalizedText(
          vietnamese: "Đã ghi trang thông tin vào \(folder); mở \(folder)/index.html",
          english: "Wrote the site to \(folder); open \(folder)/index.html")[language])
    }
  }
}
