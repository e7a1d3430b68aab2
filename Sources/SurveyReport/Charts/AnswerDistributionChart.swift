import SurveyAnalysis
import SurveyModel

extension SurveyResults {
  /// How answers fall on their choices: rated questions that share a list and a top domain in one
  /// chart, every other question in one of its own.
  func answerCharts(_ labels: Labels) -> [Chart] {
    var order: [Scale] = []
    var rated: [Scale: [AnswerDistribution]] = [:]
    for distribution in whole.distributions {
      guard let scale = scale(of: distribution, labels) else { continue }
      if rated[scale] == nil { order.append(scale) }
      rated[scale, default: []].append(distribution)
    }
    return order.map { scale in
      let siblings = order.filter { $0.domain == scale.domain }
      let isOnly = siblings.count == 1
      let part = "\((siblings.firstIndex(of: scale) ?? 0) + 1)/\(siblings.count)"
      let name = labels.domain(scale.domain)
      return answers(
        .answerDistribution, "answers-\(scale.domain)" + (isOnly ? "" : "-\(scale.list)"),
        title: LocalizedText(
          vietnamese: "Câu trả lời theo câu hỏi: \(name.vietnamese)"
            + (isOnly ? "" : " (\(part): \(ends(of: scale, .vietnamese)))"),
          english: "Answers to each question: \(name.english)"
            + (isOnly ? "" : " (\(part): \(ends(of: scale, .english)))")),
        rated[scale] ?? [], labels)
    }
      + whole.distributions.filter { scale(of: $0, labels) == nil }.map {
        answers(
          .choiceShares, "choices-\($0.question)",
          title: labels.question($0.question, of: questionnaire.id), [$0], labels)
      }
  }

  /// What questions must share to stand in one chart.
  private struct Scale: Hashable {
    var domain: String
    var list: String
  }

  /// From the first to the last of its answers, by which two scales of one domain are told apart.
  private func ends(of scale: Scale, _ language: Language) -> String {
    let choices = questionnaire.lists[scale.list]?.choices.filter { $0.missing == nil } ?? []
    return [choices.first, choices.last].compactMap { $0?.label[language] }
      .joined(separator: " – ")
  }

  private func scale(of distribution: AnswerDistribution, _ labels: Labels) -> Scale? {
    guard let question = questionnaire.question(distribution.question), question.isRated,
      case .selectOne(let list) = question.type
    else { return nil }
    // Of a question's domains the one that the survey's own scheme counts.
    let counted = Set(whole.estimates.map(\.domain))
    guard let domain = question.domains.first(where: counted.contains) ?? question.domains.first
    else { return nil }
    return Scale(domain: labels.top(ofDomain: domain), list: list)
  }

  private func answers(
    _ kind: Chart.Kind, _ id: String, title: LocalizedText, _ distributions: [AnswerDistribution],
    _ labels: Labels
  ) -> Chart {
    let isMultiple = distributions.contains(where: \.isMultiple)
    var chart = chart(
      kind, id, title: title,
      unit: isMultiple
        ? LocalizedText(
          vietnamese: "% người trả lời (được chọn nhiều phương án)",
          english: "% of respondents (several choices possible)")
        : LocalizedText(vietnamese: "% câu trả lời hợp lệ", english: "% of valid answers"))
    chart.cautions = labels.cautions(distributions.map(\.question), of: questionnaire.id)
    chart.base = distributions.count == 1 ? distributions.first?.publishedRespondents : nil
    chart.interval = nil
    chart.confidence = nil
    chart.disclosure = .distributions
    chart.questions = wordings { question in
      distributions.contains { $0.question == question.name }
    }
    var columns = ChartColumns<Row>()
    columns.addLabelled("question", "Câu hỏi", "Question", code: { $0.of.question }) {
      labels.question($0.of.question, of: questionnaire.id)
    }
    columns.addLabelled("choice", "Phương án", "Choice", code: { $0.share.choice }) {
      $0.share.label
    }
    columns.add("points", .number, "Điểm của phương án", "Points", for: .programs) {
      .init($0.share.points)
    }
    columns.add("satisfied", .boolean, "Hài lòng", "Satisfied", for: .programs) {
      $0.of.domains.isEmpty ? .none : .bool($0.share.satisfied)
    }
    columns.add("percent", .number, "Tỷ lệ (%)", "Percent") {
      $0.of.isSuppressed ? .none : .published($0.share.share * 100)
    }
    columns.add("respondents", .integer, "Số phiếu trả lời câu hỏi", "Answered the question") {
      .init($0.of.publishedRespondents)
    }
    columns.add("status", .string, "Tình trạng", "Status", for: .programs) {
      .text($0.status.rawValue)
    }
    columns.addTexts("note", "Ghi chú", "Note") { $0.status.words }
    chart.columns = columns.columns
    chart.rows = columns.rows(
      of: distributions.flatMap { distribution in
        distribution.shares.map { Row(of: distribution, share: $0) }
      })
    return chart
  }

  private struct Row {
    var of: AnswerDistribution
    var share: AnswerDistribution.Share

    var status: EstimateStatus { of.isSuppressed ? .suppressed : .shown }
  }
}

extension AnswerDistribution {
  /// The respondents, or nil where they are hidden: 0 would be a figure.
  fileprivate var publishedRespondents: Int? { isSuppressed ? nil : respondents }
}
