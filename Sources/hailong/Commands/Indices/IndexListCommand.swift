import ArgumentParser
import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport

/// `hailong indices [list]`: each index on its own scale, its shortcomings, its tasks, its causes.
struct IndexListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: spoken(
      "Kết quả các chỉ số, tồn tại và nhiệm vụ.", "Results of the indices, shortcomings, tasks."))

  @Option(help: help("Chỉ một chỉ số, như SIPAS.", "Only one index, as SIPAS."))
  var index: String?
  @Option(help: help("Chỉ một năm.", "Only one year."))
  var year: Int?
  @Flag(help: help("Thêm các thành phần.", "The components too."))
  var components = false
  @OptionGroup var day: DayOptions
  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Outcome.run(workspace.language) {
      let office = try workspace.office()
      let report = try office.indices(on: day.day)
      var shown = report
      shown.standings.removeAll { standing in
        let result = standing.result
        return (index.map { $0.uppercased() != result.index } ?? false)
          || (year.map { $0 != result.year } ?? false)
          || (result.component != nil && !components)
      }
      guard !shown.standings.isEmpty else {
        let known = Set(report.standings.map(\.result.index)).sorted().joined(separator: ", ")
        throw Stop(
          .noResult,
          spoken(
            "indices.csv không có kết quả nào như vậy; có: \(known)",
            "indices.csv has no such result; it has: \(known)"))
      }
      let codes = Set(shown.standings.map(\.result.index))
      shown.shortcomings.removeAll { !codes.contains($0.index) }
      shown.chains.removeAll { chain in
        !codes.contains(chain.reach.from)
          && !chain.reach.links.contains { codes.contains($0.index) }
      }
      shown.reaches.removeAll { reach in
        !codes.contains(reach.from) && !reach.links.contains { codes.contains($0.index) }
      }
      try output.write(shown, in: workspace.language)
    }
  }
}
