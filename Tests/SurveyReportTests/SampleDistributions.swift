@testable import SurveyAnalysis
import SurveyModel

/// Invented answer distributions: one rated, one of several choices, one too small to publish.
enum SampleDistributions {
  static let all = [
    distribution(
      "q1", text("Giá nước sinh hoạt", "Price of domestic water"), domains: ["water-supply"],
      respondents: 1100, counts: [300, 800]),
    distribution(
      "channel", text("Kênh thông tin", "Channels"), isMultiple: true, respondents: 1000,
      counts: [700, 450]),
    distribution(
      "rare", text("Câu hỏi ít người trả lời", "A question that few answer"), respondents: 29,
      counts: [20, 9]),
  ]

  static func distribution(
    _ question: String, _ label: LocalizedText, domains: [String] = [], isMultiple: Bool = false,
    respondents: Int, counts: [Int]
  ) -> AnswerDistribution {
    AnswerDistribution(
      question: question, label: label, domains: domains, isMultiple: isMultiple,
      respondents: respondents, weight: Double(respondents),
      shares: counts.enumerated().map { index, count in
        AnswerDistribution.Share(
          choice: "c\(index)", label: text("Phương án \(index)", "Choice \(index)"),
          points: domains.isEmpty ? nil : Double(index + 1), satisfied: index > 0, count: count,
          share: Double(count) / Double(respondents))
      },
      missing: [.skipped: 3])
  }
}
