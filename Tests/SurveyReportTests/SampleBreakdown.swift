@testable import SurveyAnalysis
import SurveyModel

/// Invented estimates of the invented survey.
enum SampleBreakdown {
  static let whole = breakdown(
    by: [], respondents: 1200,
    [
      estimate("overall", respondents: 1200, score: 77.205, interval: 75.0...79.3),
      estimate("regulations", respondents: 1190, score: 84.5, interval: 81.111...87.9),
      estimate(
        "water-supply", respondents: 1118, score: 72.67, interval: 68.1...76.8,
        missing: [.noOpinion: 4, .skipped: 1], notes: [.questionLeftOut]),
      estimate(
        "water-supply", question: "q1", respondents: 1100, score: 70.4, interval: 66...74.5),
      estimate("governance", respondents: 1180, score: nil, interval: nil, notes: [.noAnswers]),
    ],
    distributions: SampleDistributions.all)

  /// Phù Cừ is under the least base of publication.
  static let byDistrict = breakdown(
    by: ["district"], respondents: 1200,
    [
      estimate("overall", group: "my-hao", respondents: 900, score: 81, interval: 79...83),
      estimate("overall", group: "an-thi", respondents: 280, score: 70.25, interval: 66...74),
      estimate(
        "overall", group: "phu-cu", respondents: 9, score: 50, interval: 20...80,
        notes: [.smallBase]),
      estimate("overall", group: nil, respondents: 11, score: 60, interval: 35...81),
    ])

  static func breakdown(
    by: [String], respondents: Int, _ estimates: [Estimate],
    distributions: [AnswerDistribution] = []
  ) -> Breakdown {
    Breakdown(
      survey: "sipas-2023", settings: SampleSurvey.settings, scheme: "fields", by: by, filters: [],
      respondents: respondents, definitions: "sha256:0000", estimates: estimates,
      distributions: distributions)
  }

  static func estimate(
    _ domain: String, question: String? = nil, group: String?, respondents: Int, score: Double?,
    interval: ClosedRange<Double>?, notes: [EstimateNote] = []
  ) -> Estimate {
    var estimate = estimate(
      domain, question: question, respondents: respondents, score: score, interval: interval,
      notes: notes)
    estimate.group = Group([Group.Part(variable: "district", value: group)])
    return estimate
  }

  static func estimate(
    _ domain: String, question: String? = nil, respondents: Int, score: Double?,
    interval: ClosedRange<Double>?, missing: [MissingReason: Int] = [:],
    notes: [EstimateNote] = []
  ) -> Estimate {
    Estimate(
      domain: domain, question: question, group: Group(), range: 0...100,
      respondents: respondents, answers: respondents * 3, weight: Double(respondents) * 4.5,
      missing: missing, score: score, unweightedScore: score.map { $0 - 0.75 },
      standardError: score.map { _ in 1.0625 }, degreesOfFreedom: score.map { _ in 17 },
      interval: interval, intervalMethod: interval.map { _ in .logit }, designEffect: 1.4,
      effectiveBase: Double(respondents) / 1.4, status: score == nil ? .unknown : .shown,
      notes: notes)
  }
}
