@testable import SurveyAnalysis
import SurveyModel

/// Invented findings: one with every kind of task, one without any, and the quieter verdicts.
enum SampleFindings {
  static let all = [
    Recommendation(
      finding: finding("water-supply", .below, gap: -7.33),
      tasks: [
        Recommendation.Match(
          task: SampleTasks.water, matchedBy: [.topic("water-price"), .domain("regulations")]),
        Recommendation.Match(task: SampleTasks.website, matchedBy: [.domain("regulations")]),
      ],
      related: [
        Recommendation.Match(task: SampleTasks.elsewhere, matchedBy: [.topic("website")])
      ]),
    Recommendation(
      finding: finding("overall", .probablyBelow, gap: -2.795), tasks: [], related: []),
    Recommendation(finding: finding("regulations", .met, gap: 4.5), tasks: [], related: []),
    Recommendation(finding: finding("governance", .tooFew, gap: nil), tasks: [], related: []),
  ]

  private static let threshold = Threshold(
    index: "SIPAS", survey: nil, wave: nil, domain: nil, question: nil, group: nil,
    minimum: .share(0.8), warning: .share(0.85),
    basis: "Ngưỡng minh họa của dữ liệu mẫu; Kế hoạch 18/KH-SNN không đặt ngưỡng", line: 2)

  static func finding(_ domain: String, _ verdict: Verdict, gap: Double?) -> Finding {
    var estimate = SampleBreakdown.whole.estimates.first {
      $0.domain == domain && $0.question == nil
    }
    estimate?.notes = []
    return Finding(
      index: "SIPAS", survey: "sipas-2023", wave: "2023",
      estimate: estimate
        ?? SampleBreakdown.estimate(domain, respondents: 0, score: nil, interval: nil),
      verdict: verdict, verdictBasis: .interval, minimum: 80, warning: 85,
      nearWarning: verdict == .met, gap: gap, threshold: threshold)
  }
}
