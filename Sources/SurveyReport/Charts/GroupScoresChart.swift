import SurveyAnalysis
import SurveyModel

extension SurveyResults {
  /// The scores of the main domains in each group, with their intervals.
  ///
  /// A scheme of more than eight domains shows its top ones; the heat map has them all.
  func groupScoresChart(_ breakdown: Breakdown, _ labels: Labels) -> Chart {
    let lines = breakdown.estimates.filter { $0.question == nil }
    let domains = Set(lines.map(\.domain)).subtracting([Domain.overall])
    return groups(
      .groupScores, "by", breakdown,
      LocalizedText(vietnamese: "Điểm theo nhóm:", english: "Scores by group:"),
      lines.filter { domains.count <= 8 || labels.depth(ofDomain: $0.domain) == 0 }, labels)
  }

  /// The score of every domain in each group.
  func heatMapChart(_ breakdown: Breakdown, _ labels: Labels) -> Chart {
    groups(
      .heatMap, "heat", breakdown,
      LocalizedText(vietnamese: "Lĩnh vực theo nhóm:", english: "Domains by group:"),
      breakdown.estimates.filter { $0.question == nil }, labels)
  }

  private func groups(
    _ kind: Chart.Kind, _ id: String, _ breakdown: Breakdown, _ about: LocalizedText,
    _ estimates: [Estimate], _ labels: Labels
  ) -> Chart {
    let survey = breakdown.survey
    let names = breakdown.by.map { labels.question($0, of: survey) }
    let joined = { (language: Language) in
      "\(about[language]) " + names.map { $0[language] }.joined(separator: ", ")
    }
    var chart = chart(
      kind, "\(id)-" + breakdown.by.joined(separator: "-"),
      title: LocalizedText(vietnamese: joined(.vietnamese), english: joined(.english)))
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
    chart.columns = columns.columns
    chart.rows = columns.rows(of: estimates)
    chart.limits = limits(of: Set(estimates.map(\.domain)))
    chart.questions = wordings { $0.isRated || breakdown.by.contains($0.name) }
    return chart
  }
}
