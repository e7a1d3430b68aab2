import SurveyAnalysis
import SurveyModel

extension SurveyResults {
  /// The score of each domain with its interval, against its threshold.
  func domainScoresChart(_ labels: Labels) -> Chart {
    var chart = chart(
      .domainScores, "domains",
      title: LocalizedText(
        vietnamese: "Điểm theo lĩnh vực so với ngưỡng",
        english: "Scores by domain against thresholds"))
    let estimates = whole.estimates.filter { $0.question == nil && $0.group.parts.isEmpty }
    let findings = Dictionary(
      recommendations.map(\.finding)
        .filter { $0.estimate.question == nil && $0.estimate.group.parts.isEmpty }
        .map { ($0.estimate.domain, $0) },
      uniquingKeysWith: { first, _ in first })
    var columns = ChartColumns<Estimate>()
    columns.addLabelled("domain", "Lĩnh vực", "Domain", code: { $0.domain }) {
      labels.domain($0.domain)
    }
    columns.add("depth", .integer, "Cấp", "Level") {
      .integer(labels.depth(ofDomain: $0.domain))
    }
    columns.addFigures { $0 }
    columns.add("minimum", .number, "Ngưỡng", "Threshold") { .init(findings[$0.domain]?.minimum) }
    columns.add("warning", .number, "Mức cảnh báo", "Warning level") {
      .init(findings[$0.domain]?.warning)
    }
    columns.addLabelled(
      "verdict", "Kết luận", "Verdict", code: { findings[$0.domain]?.verdict.rawValue }
    ) {
      (findings[$0.domain]?.verdict ?? .noThreshold).words
    }
    chart.columns = columns.columns
    chart.rows = columns.rows(of: estimates)
    chart.limits = limits(of: Set(estimates.map(\.domain)))
    return chart
  }
}
