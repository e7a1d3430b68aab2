import ArgumentParser
import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport

/// `hailong charts [SURVEY]`: the bundle of chart data and drawings, disclosure rules applied; with
/// `--only` one chart to standard output.
struct ChartsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "charts",
    abstract: spoken(
      "Dữ liệu và hình vẽ biểu đồ cho trang thông tin.",
      "Chart data and drawings for the website."))

  /// What of one chart goes to standard output.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, csv
    case vegaLite = "vega-lite"
  }

  @Argument(
    help: help(
      "Mã khảo sát; bỏ trống là tất cả.", "A survey's id; all where left out."))
  var survey: String?

  @Option(
    name: .shortAndLong,
    help: help(
      "Thư mục kết quả (mặc định: out/charts trong thư mục làm việc).",
      "The folder to write into (default: out/charts in the workspace)."))
  var output: String?

  @Option(
    help: help(
      "Chỉ một biểu đồ, theo mã, ra màn hình.", "One chart alone, by its id, to standard output."))
  var only: String?

  @Option(
    help: help(
      "Với --only: json, csv hoặc vega-lite (mặc định: json).",
      "With --only: json, csv or vega-lite (default: json)."))
  var format: Format?

  @OptionGroup var day: DayOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if format != nil, only == nil {
      throw ValidationError(
        spoken(
          "--format đi cùng --only MÃ; bỏ --format để ghi mọi biểu đồ ra thư mục",
          "--format goes with --only ID; without --format all charts are written to a folder"))
    }
    if output != nil, only != nil {
      throw ValidationError(
        spoken(
          "--only ghi ra màn hình; bỏ --output, hoặc chuyển hướng bằng > TỆP",
          "--only writes to standard output; leave out --output, or redirect with > FILE"))
    }
  }

  func run() throws {
    let language = workspace.language
    try Outcome.run(language) {
      let (path, id) =
        try survey.map { survey in
          let place = try workspace.locate(survey)
          return (place.workspace, String?.some(place.survey))
        } ?? (workspace.workspace ?? ".", nil)
      let office = try workspace.office(at: path)
      if let only {
        try Outcome.say(try file(of: only, office, id), language)
        return
      }
      let folder = output ?? "\(path)/out/charts"
      let release = try office.release(on: day.day, only: id)
      try office.tellHidden(release)
      let bundle = try ChartBundle(drawn: release, in: language)
      try bundle.write(to: folder, only: id)
      let count = bundle.charts.count
      Outcome.tell(
        LocalizedText(
          vietnamese: "Đã ghi \(count) biểu đồ vào \(folder)",
          english: "Wrote \(count) charts to \(folder)")[language])
    }
  }

  /// One chart's file; where its id begins with a survey's only that survey is computed.
  private func file(of id: String, _ office: Office, _ survey: String?) throws -> [UInt8] {
    let own = office.workspace.questionnaires.map(\.id).filter { id.hasPrefix("\($0)-") }
      .max { $0.count < $1.count }
    var charts = try office.release(on: day.day, only: survey ?? own).charts
    if !charts.contains(where: { $0.id == id }), survey == nil, own != nil {
      charts = try office.release(on: day.day, only: nil).charts
    }
    guard let chart = charts.first(where: { $0.id == id }) else {
      let near = nearMisses(of: id, among: charts.map(\.id))
      let named = (near.isEmpty ? charts.map(\.id) : near).joined(separator: ", ")
      throw Stop(
        .noInput,
        spoken(
          "không có biểu đồ `\(id)`; có: \(named)", "there is no chart `\(id)`; there are: \(named)"
        ))
    }
    let wanted: Chart.File =
      switch format ?? .json {
      case .json: .json
      case .csv: .csv
      case .vegaLite: .specification(workspace.language)
      }
    return chart.bytes(of: wanted) ?? []
  }
}
