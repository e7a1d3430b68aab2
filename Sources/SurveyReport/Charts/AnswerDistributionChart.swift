import SurveyAnalysis
import SurveyModel

extension SurveyResults {
  /// How the answers to one question fall on its choices, in percent; every percentage is null
  /// where the distribution may not be published.
  func answerChart(_ distribution: AnswerDistribution, _ labels: Labels) -> Chart {
    let isHidden = distribution.isSuppressed
    var chart = chart(
      .answerDistribution, "answers-\(distribution.question)", title: distribution.label,
      unit: distribution.isMultiple
        ? LocalizedText(
          vietnamese: "% người trả lời (được chọn nhiều phương án)",
          english: "% of respondents (several choices possible)")
        : LocalizedText(vietnamese: "% câu trả lời hợp lệ", english: "% of valid answers"))
    chart.cautions = labels.cautions([distribution.question], of: questionnaire.id)
    chart.base = isHidden ? nil : distribution.respondents
    chart.interval = nil
    chart.confidence = nil
    var columns = ChartColumns<AnswerDistribution.Share>()
    columns.add("question", .string, "Câu hỏi", "Question") { _ in .text(distribution.question) }
    columns.addLabelled("choice", "Phương án", "Choice", code: { $0.choice }) { $0.label }
    columns.add("points", .number, "Điểm của phương án", "Points") { .init($0.points) }
    columns.add("satisfied", .boolean, "Hài lòng", "Satisfied") {
      distribution.domains.isEmpty ? .none : .bool($0.satisfied)
    }
    columns.add("percent", .number, "Tỷ lệ (%)", "Percent") {
      isHidden ? .none : .number($0.share * 100)
    }
    columns.add("status", .string, "Tình trạng", "Status") { _ in
      .text((isHidden ? EstimateStatus.suppressed : .shown).rawValue)
    }
    chart.columns = columns.columns
    chart.rows = columns.rows(of: distribution.shares)
    return chart
  }
}
