import SurveyAnalysis
import SurveyModel

extension SurveyResults {
  /// The score of each domain in each group, by one or more breakdown variables.
  func groupScoresChart(_ breakdown: Breakdown, _ labels: Labels) -> Chart {
    let survey = breakdown.survey
    let names = breakdown.by.map { labels.question($0, of: survey) }
    let joined = { (language: Language) in
      names.map { $0[language] }.joined(separator: ", ")
    }
    var chart = chart(
      .groupScores, "by-" + breakdown.by.joined(separator: "-"),
      title: LocalizedText(
        vietnamese: "Điểm theo lĩnh vực, chia theo: \(joined(.vietnamese))",
        english: "Scores by domain and: \(joined(.english))"))
    chart.cautions = labels.cautions(breakdown.by, of: survey)
    var columns = ChartColumns<Estimate>()
    columns.addLabelled("domain", "Lĩnh vực", "Domain", code: { $0.domain }) {
      labels.domain($0.domain)
    }
    for (variable, name) in zip(breakdown.by, names) {
      let value = { (estimate: Estimate) in
        estimate.group.parts.first { $0.variable == variable }
      }
      columns.addLabelled(
        "group.\(variable)", name[.vietnamese], name[.english], code: { value($0)?.value }
      ) { estimate in
        guard let part = value(estimate) else {
          return LocalizedText(vietnamese: "Tất cả", english: "All")
        }
        return labels.value(part.value, of: variable, in: survey)
      }
    }
    columns.addFigures { $0 }
    let estimates = breakdown.estimates.filter { $0.question == nil }
    chart.columns = columns.columns
    chart.rows = columns.rows(of: estimates)
    chart.limits = limits(of: Set(estimates.map(\.domain)))
    return chart
  }
}
