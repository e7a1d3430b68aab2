import ArgumentParser
import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport

/// `hailong indices take FILE`: a published PAPI table becomes index results.
struct IndexTakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take",
    abstract: spoken(
      "Đưa bảng PAPI đã công bố vào indices.csv.", "Takes a published PAPI table into indices.csv.")
  )

  @Argument(
    help: help(
      "Tệp CSV lưu từ trang tính của một năm.", "A CSV saved from one year's sheet."))
  var file: String
  @Option(help: help("Năm của số liệu.", "The year of the figures."))
  var year: Int
  @Option(help: help("Tỉnh, theo units.csv.", "The province, as in units.csv."))
  var unit: String
  @Option(help: help("Tên tỉnh trong bảng, như P21.", "The province's name in the table, as P21."))
  var province: String?
  @Option(help: help("Cách tính (mặc định: theo năm).", "The method (default: by the year)."))
  var method: String?
  @Option(help: help("Nguồn của bảng.", "Where the table comes from."))
  var source: String
  @Flag(
    name: .customLong("dry-run"), help: help("Chỉ thử, không ghi gì.", "Only try; write nothing."))
  var dryRun = false
  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let language = workspace.language
    try Outcome.run(language) {
      let office = try workspace.office()
      let definitions = office.workspace.definitions
      let unit = try office.unit(unit, on: CalendarDay(year: year, month: 12, day: 31))
      let published: PublishedPAPI
      do {
        published = try PublishedPAPI(
          path: file, units: definitions.units,
          wanted: .init(
            unit: unit, province: province, year: year, method: method ?? Self.method(of: year),
            source: source))
      } catch let failure as PublishedPAPI.Failure {
        throw Stop(.data, failure.wording[language])
      }
      for note in published.notes { Outcome.tell(note[language]) }
      let (new, known) = try sorted(published.results, definitions.indices)
      if !dryRun, !new.isEmpty {
        let path = "\(office.workspace.path)/indices.csv"
        try writeWhole(IndexRows.adding(new, to: path), to: path)
      }
      Outcome.tell(
        spoken(
          "\(dryRun ? "sẽ thêm" : "đã thêm") \(new.count) kết quả, \(known) đã có như vậy",
          "\(new.count) results \(dryRun ? "would be" : "are") added, \(known) were there alike"))
      let after = dryRun ? office : try workspace.office()
      var report = try after.indices(on: DayOptions.today)
      report.standings.removeAll {
        $0.result.index != "PAPI" || $0.result.unit != unit || $0.result.year != year
      }
      if !report.standings.isEmpty { try output.write(report, in: language) }
    }
  }

  /// The results that the table lacks, and how many it has alike; one that differs stops.
  private func sorted(_ results: [IndexResult], _ present: [IndexResult]) throws -> (
    new: [IndexResult], known: Int
  ) {
    var new: [IndexResult] = []
    for result in results {
      let earlier = present.first {
        $0.index == result.index && $0.level == result.level && $0.unit == result.unit
          && $0.year == result.year && $0.component == result.component
      }
      guard let earlier else {
        new.append(result)
        continue
      }
      if let old = earlier.value, let value = result.value, abs(old - value) < 0.00005 { continue }
      let name = result.component ?? "PAPI"
      throw Stop(
        .data,
        spoken(
          "indices.csv đã có \(name) năm \(year) = \(earlier.value.map { "\($0)" } ?? "–"), bảng "
            + "ghi \(result.value ?? 0); hãy sửa hoặc xóa dòng cũ rồi chạy lại",
          "indices.csv has \(name) of \(year) = \(earlier.value.map { "\($0)" } ?? "–"), the table "
            + "says \(result.value ?? 0); mend or remove the old row, then run again"))
    }
    return (new, results.count - new.count)
  }

  /// The years in which PAPI's sub-dimensions changed: 8.3 came in 2019, 5.2 left in 2021, dimensions 7
  /// and 8 came in 2018.
  private static func method(of year: Int) -> String {
    switch year {
    case 2021...: "papi-2021-unweighted"
    case 2019...2020: "papi-2019-unweighted"
    case 2018: "papi-2018-unweighted"
    default: "papi-2011-unweighted"
    }
  }
}
