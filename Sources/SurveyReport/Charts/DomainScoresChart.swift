import SurveyAnalysis
import SurveyModel

extension SurveyResults {
  /// The score of each domain with its interval, against its threshold.
  func domainScoresChart(_ labels: Labels) -> Chart {
    domainScores(
      .domainScores, "domains",
      title: LocalizedText(
        vietnamese: "Điểm theo lĩnh vực so với ngưỡng",
        english: "Scores by domain against thresholds"), domainLines, labels)
  }

  /// The eight dimensions of PAPI, or the top domains of another added scheme, twice: as bars and
  /// as a radar; none where the survey's domains do not add up.
  func dimensionCharts(_ labels: Labels) -> [Chart] {
    let top = domainLines.filter {
      $0.domain != Domain.overall && labels.depth(ofDomain: $0.domain) == 0
    }
    guard questionnaire.settings.add == .sum, top.count > 2 else { return [] }
    return [
      domainScores(
        .domainScores, "dimensions",
        title: LocalizedText(
          vietnamese: "Điểm các chỉ số nội dung", english: "Scores of the dimensions"), top, labels),
      domainScores(
        .dimensionRadar, "radar",
        title: LocalizedText(
          vietnamese: "Điểm các chỉ số nội dung trên một vòng",
          english: "The dimensions round a circle"), top, labels),
    ]
  }

  private var domainLines: [Estimate] {
    whole.estimates.filter { $0.question == nil && $0.group.parts.isEmpty }
  }

  private func domainScores(
    _ kind: Chart.Kind, _ id: String, title: LocalizedText, _ estimates: [Estimate],
    _ labels: Labels
  ) -> Chart {
    var chart = chart(kind, id, title: title)
    let findings = Dictionary(
      recommendations.map(\.finding)
        .filter { $0.estimate.question == nil && $0.estimate.group.parts.isEmpty }
        .map { ($0.estimate.domain, $0) },
      uniquingKeysWith: { first, _ in first })
    var columns = ChartColumns<Estimate>()
    columns.addLabelled("domain", "Lĩnh vực", "Domain", code: { $0.domain }) {
      labels.domain($0.domain)
    }
    columns.add("depth", .integer, "Cấp", "Level", for: .programs) {
      .integer(labels.depth(ofDomain: $0.domain))
    }
    columns.addFigures { $0 }
    columns.add("minimum", .number, "Ngưỡng", "Threshold") {
      .init(published: findings[$0.domain]?.minimum)
    }
    columns.add("warning", .number, "Mức cảnh báo", "Warning level", for: .programs) {
      .init(published: findings[$0.domain]?.warning)
    }
    columns.addLabelled(
      "verdict", "Kết luận", "Verdict", code: { findings[$0.domain]?.verdict.rawValue }
    ) {
      (findings[$0.domain]?.verdict ?? .noThreshold).words
    }
    chart.columns = columns.columns
    chart.rows = columns.rows(of: estimates)
    chart.limits = limits(of: Set(estimates.map(\.domain)))
    chart.questions = wordings { $0.isRated }
    return chart
  }
}
