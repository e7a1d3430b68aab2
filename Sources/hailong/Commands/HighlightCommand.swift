import ArgumentParser
import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport

/// `hailong highlight [SURVEY]`: domains against thresholds, each with the tasks that serve it.
struct HighlightCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "highlight",
    abstract: spoken(
      "Lĩnh vực dưới ngưỡng và nhiệm vụ kèm theo.",
      "Domains below their thresholds, with the tasks that serve them."))

  @Argument(
    help: help(
      "Mã khảo sát; bỏ trống là tất cả.", "A survey's id; all where left out."))
  var survey: String?

  @OptionGroup var analysis: AnalysisOptions
  @Option(
    name: .customLong("fail-on"),
    help: help(
      "Thoát mã 3 khi có: below, probably-below.",
      "Exit with 3 where one is: below, probably-below."))
  var failOn: FailOn?
  @Flag(
    name: .customLong("public"),
    help: help(
      "Áp dụng quy tắc công bố.", "Apply the rules of publication."))
  var isPublic = false
  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions

  /// The least urgent verdict that fails a calling script.
  enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case below
    case probablyBelow = "probably-below"

    var verdicts: Set<Verdict> {
      switch self {
      case .below: [.below]
      case .probablyBelow: [.below, .probablyBelow]
      }
    }
  }

  func run() throws {
    let language = workspace.language
    try Outcome.run(language) {
      let (path, id): (String, String?) =
        if let survey { try workspace.locate(survey) } else { (workspace.workspace ?? ".", nil) }
      let office = try workspace.office(path, surveys: id.map { [$0] }, reading)
      let results = try office.highlights(analysis.request, allSurveys: id == nil)
      let findings = results.flatMap(\.recommendations)
      try output.write(
        FindingsReport(
          isPublic
            ? findings.publishable(as: results.map { $0.breakdown.publishable() }) : findings,
          labels: office.labels,
          surveys: results.map { ($0.questionnaire.id, $0.breakdown.settings) },
          indices: office.workspace.definitions.indices),
        in: language)
      if let failOn, findings.contains(where: { failOn.verdicts.contains($0.finding.verdict) }) {
        throw Stop(.thresholdMissed, "")
      }
    }
  }
}
