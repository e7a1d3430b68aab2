import SurveyAnalysis
import SurveyModel

extension PageWriter {
  /// A domain of a survey: its score and how that came to be, its questions, its groups, its tasks.
  func domainPage(_ survey: SurveyResults, _ domain: String) -> Page? {
    guard let estimate = survey.domains.first(where: { $0.domain == domain }) else { return nil }
    let name = labels.domain(domain)[language]
    let recommendation = survey.recommendation(domain)
    var pieces: [Piece] = []
    if let recommendation {
      pieces.append(.findings([card(survey, recommendation, hasTasks: false)]))
    }
    pieces += origin(of: estimate, survey)
    pieces += questions(of: estimate, survey)
    pieces += groups(of: domain, survey)
    if let recommendation { pieces += tasks(of: recommendation) }
    return Page(
      title: name,
      description: "\(name): \(score(of: estimate)). \(survey.questionnaire.settings.title)",
      whose: survey.questionnaire.id, notices: notices(survey),
      trail: [start, link(survey).withoutNote], pieces: pieces)
  }

  /// How the figure came to be, in words that anybody can follow back.
  private func origin(of estimate: Estimate, _ survey: SurveyResults) -> [Piece] {
    let settings = survey.questionnaire.settings
    var facts = [
      Document.Fact(say("Điểm", "Score"), score(of: estimate)),
      Document.Fact(
        say("Cách tính điểm", "Scoring"),
        [settings.score.words, settings.add.words ?? settings.pooling.words]
          .map { $0[language] }.joined(separator: "; ")),
      Document.Fact(
        say("Phiếu có câu trả lời", "Responses with an answer"),
        estimate.publishedRespondents.map(format.count) ?? "–"),
    ]
    if estimate.status == .shown {
      facts.append(
        Document.Fact(say("Câu trả lời hợp lệ", "Valid answers"), format.count(estimate.answers)))
    }
    facts.append(Document.Fact(say("Trọng số", "Weights"), survey.weighting.words[language]))
    if let error = estimate.standardError {
      facts.append(Document.Fact(say("Sai số chuẩn", "Standard error"), format.decimal(error)))
    }
    if estimate.interval != nil {
      let method = estimate.intervalMethod.map { " (\($0.rawValue))" } ?? ""
      facts.append(
        Document.Fact(
          capitalised(intervalWords(settings.confidence)[language]),
          interval(of: estimate) + method))
    }
    if let effect = estimate.designEffect {
      facts.append(
        Document.Fact(say("Hiệu ứng thiết kế", "Design effect"), format.decimal(effect)))
    }
    facts += limit(survey.recommendation(estimate.domain)?.finding)
    facts += estimate.notes.map { Document.Fact(say("Lưu ý", "Note"), $0.words[language]) }
    facts.append(
      Document.Fact(say("Bản định nghĩa", "Definitions"), survey.whole.definitions))
    return [
      .heading(say("Con số này từ đâu mà có", "How this figure came to be"), id: "origin"),
      .facts(facts),
      .details(
        say("Tính lại từng bước", "Compute it again step by step"),
        [
          .code(
            "hailong explain \(survey.questionnaire.id) --domain \(estimate.domain)",
            label: say("Lệnh", "Command"))
        ]),
    ]
  }

  private func limit(_ finding: Finding?) -> [Document.Fact] {
    guard let finding, let minimum = finding.minimum else { return [] }
    let basis = finding.threshold?.basis ?? ""
    return [
      Document.Fact(
        say("Ngưỡng", "Threshold"),
        format.decimal(minimum) + (basis.isEmpty ? "" : " (\(basis))"))
    ]
  }

  private func questions(of estimate: Estimate, _ survey: SurveyResults) -> [Piece] {
    let id = survey.questionnaire.id
    let lines = survey.questions(of: estimate.domain, labels)
    guard estimate.domain != Domain.overall, !lines.isEmpty else { return [] }
    let table = PageTable(
      id: "questions", caption: say("Điểm từng câu hỏi", "Score of each question"),
      columns: scoreColumns(say("Câu hỏi", "Question"), survey),
      rows: lines.map { line in
        scoreCells(
          PageTable.Cell(labels.question(line.question ?? "", of: id)[language]), line)
      })
    let top = labels.top(ofDomain: estimate.domain)
    let answers = charts {
      $0.kind == .answerDistribution && $0.survey == id
        && ($0.id == "\(id)-answers-\(top)" || $0.id.hasPrefix("\(id)-answers-\(top)-"))
    }
    return [
      .heading(say("Các câu hỏi", "The questions"), id: "questions-head"), .table(table),
    ] + answers.map { figure($0) }
  }

  private func groups(of domain: String, _ survey: SurveyResults) -> [Piece] {
    let id = survey.questionnaire.id
    let tables = survey.byGroup.enumerated().compactMap { place, breakdown -> Piece? in
      guard let variable = breakdown.by.first else { return nil }
      let lines = breakdown.estimates.filter { $0.domain == domain && $0.question == nil }
      let name = labels.question(variable, of: id)[language]
      return .details(
        name,
        [
          .table(
            PageTable(
              id: "group-\(place)", caption: name, columns: scoreColumns(name, survey),
              rows: lines.map { line in
                let value = line.group.parts.first?.value
                return scoreCells(
                  PageTable.Cell(
                    labels.value(value, of: variable, in: id)[language],
                    href: href(.group(survey: id, variable: variable, value: value))), line)
              }))
        ])
    }
    guard !tables.isEmpty else { return [] }
    return [.heading(say("Theo nhóm người trả lời", "By group of respondents"), id: "groups")]
      + tables
  }

  private func tasks(of recommendation: Recommendation) -> [Piece] {
    func links(_ matches: [Recommendation.Match]) -> [Link] {
      matches.compactMap { match in
        release.board.tasks.first { $0.task.id == match.task.id }.map(taskLink)
      }
    }
    guard recommendation.finding.verdict.asksForTasks else { return [] }
    let own = links(recommendation.tasks)
    let related = links(recommendation.related)
    var pieces: [Piece] = [
      .heading(say("Nhiệm vụ, giải pháp tương ứng", "Tasks that serve it"), id: "tasks"),
      own.isEmpty
        ? .paragraph(
          say(
            "Kế hoạch không có nhiệm vụ nào về nội dung này.", "No task of the plan serves this."))
        : .links(own),
    ]
    if !related.isEmpty {
      pieces += [
        .subheading(say("Nhiệm vụ liên quan của chỉ số khác", "Related tasks of other indices")),
        .links(related),
      ]
    }
    return pieces
  }
}

extension Link {
  var withoutNote: Link { Link(href: href, text: text) }
}
