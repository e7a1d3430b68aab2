import ArgumentParser
import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport

/// `hailong trend SURVEY…`: waves one after the other, with intervals and tests of change.
struct TrendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend",
    abstract: spoken(
      "Diễn biến qua các đợt, và kết quả sau khi làm nhiệm vụ.",
      "Change over the waves, and what followed the tasks."))

  @Argument(help: help("Mã khảo sát, một hay nhiều.", "Surveys' ids, one or more."))
  var surveys: [String]

  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if workspace.wave != nil {
      throw ValidationError(
        spoken(
          "--wave: trend lấy mọi đợt trong kho; so hai đợt bằng: hailong breakdown --compare wave=A:B",
          "--wave: trend takes every wave of the store; compare two with: hailong breakdown "
            + "--compare wave=A:B"))
    }
  }

  func run() throws {
    let language = workspace.language
    try Outcome.run(language) {
      let office = try workspace.office()
      let questionnaires = try surveys.map { try office.questionnaire($0) }
      let indices = Set(questionnaires.map(\.settings.index)).sorted()
      guard indices.count == 1 else {
        throw Stop(
          .usage,
          spoken(
            "các khảo sát thuộc nhiều chỉ số (\(indices.joined(separator: ", "))); hãy xem từng chỉ số",
            "the surveys are of several indices (\(indices.joined(separator: ", "))); take one at a time"
          ))
      }
      let trend = try Trend(questionnaires, analysis.request, in: office)
      let waves = try trend.breakdowns()
      guard waves.count > 1 else {
        throw Stop(
          .noResult,
          spoken(
            "cần ít nhất hai đợt có phiếu; kho đang có \(waves.count); xem: hailong status",
            "at least two waves with responses are needed; the store has \(waves.count); see: "
              + "hailong status"))
      }
      let events = try office.taskEvents()
      let pairs = try trend.pairs { office.progress(events, on: $0) }
      try output.write(
        TrendReport(
          waves: waves, pairs: pairs, labels: office.labels,
          surveys: questionnaires.map { ($0.id, $0.settings) }), in: language)
      if pairs.allSatisfy({ $0.reason != nil }) { throw Stop(.noResult, "") }
    }
  }
}
