import ArgumentParser
import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport

/// `hailong breakdown SURVEY [EXPORT…]`: satisfaction per domain, from the store, or straight from
/// exports with nothing stored.
struct BreakdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "breakdown",
    abstract: spoken(
      "Mức độ hài lòng theo lĩnh vực và nhóm.", "Satisfaction per domain and group."))

  @Argument(help: help("Mã khảo sát hoặc thư mục của nó.", "A survey's id or folder."))
  var survey: String

  @Argument(
    help: help(
      "Các tệp CSV: tính thẳng, không lưu.", "CSV exports: computed straight, nothing stored."))
  var exports: [String] = []

  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var comparison: ComparisonOptions
  @Flag(
    name: .customLong("public"),
    help: help("Áp dụng quy tắc công bố.", "Apply the rules of publication."))
  var isPublic = false
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let language = workspace.language
    var request = analysis.request
    try comparison.apply(to: &request)
    try Outcome.run(language) {
      Interruption.watch()
      let (path, id) = try workspace.locate(survey)
      let office = try workspace.office(
        path, surveys: [id], reading, opensStore: exports.isEmpty)
      var questionnaire = try office.questionnaire(id)
      var leftOut = false
      let breakdown: Breakdown
      if let waves = comparedWaves(request, questionnaire) {
        let comparison = try WaveComparison(waves, of: questionnaire, in: office)
        questionnaire = comparison.questionnaire
        breakdown = try comparison.breakdown(request)
      } else if exports.isEmpty {
        breakdown = try office.breakdown(questionnaire, request)
      } else {
        let source = try office.source(exports, questionnaire, policy.policy(questionnaire))
        breakdown = try Analysis(questionnaire, office.workspace.definitions.domains, request)
          .breakdown(source)
        leftOut = source.reports.contains { $0.ledger.rejected > 0 }
        Outcome.tell(ImportReport(source.reports), language)
      }
      try output.write(
        BreakdownReport(
          isPublic ? breakdown.publishable() : breakdown,
          labels: Labels(office.workspace.definitions, [questionnaire]),
          weighting: Weighting(questionnaire, unweighted: analysis.unweighted)), in: language)
      if leftOut { throw Stop(.quarantined, "") }
    }
  }

  /// Two waves in the store, where the survey itself has no variable of that name.
  private func comparedWaves(_ request: AnalysisRequest, _ questionnaire: Questionnaire)
    -> GroupComparison?
  {
    guard exports.isEmpty, questionnaire.question(WaveComparison.variable) == nil,
      request.comparison?.variable == WaveComparison.variable
    else { return nil }
    return request.comparison
  }
}
