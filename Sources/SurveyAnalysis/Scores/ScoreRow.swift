import SurveyModel

/// One line of a breakdown: the overall score, a domain's or a question's.
struct ScoreRow: Sendable {
  /// A domain's id, or `overall`.
  var domain: String
  var question: String?
  var node: ScoreNode
  /// The questions in it, by place.
  var questions: [Int]
  /// The scale on which its score lies.
  var range: ClosedRange<Double>

  var width: Double { range.upperBound - range.lowerBound }

  /// Whether it is the distance of two scores, which no scale bounds.
  var isDifference: Bool { if case .difference = node { true } else { false } }

  /// A fraction as a score.
  func onRange(_ fraction: Double) -> Double {
    (isDifference ? 0 : range.lowerBound) + fraction * width
  }
}

/// The lines of a survey's breakdown, from its domain tree and its pooling.
struct ScoreRows {
  let domains: DomainTree
  let settings: SurveySettings
  let scheme: String
  /// The rated questions, in the order of survey.csv.
  let rated: [Question]
  let contrasts: [QuestionContrast]
  /// A scheme that is not the survey's own is reported without an overall score, and averaged:
  /// its parts are not those that the survey's sum is defined over.
  private let isOwn: Bool
  private let adds: Bool

  init(
    domains: DomainTree, settings: SurveySettings, scheme: String, rated: [Question],
    contrasts: [QuestionContrast] = []
  ) {
    self.domains = domains
    self.settings = settings
    self.scheme = scheme
    self.rated = rated
    self.contrasts = contrasts
    isOwn = scheme == settings.scheme
    adds = isOwn && settings.add == .sum
  }

  func rows(withQuestions: Bool) -> [ScoreRow] {
    var rows: [ScoreRow] = []
    let tops = domains.top(of: scheme).filter { !questions(in: $0.id).isEmpty }
    if isOwn {
      let factor = adds ? Double(tops.count) : 1
      rows.append(
        row(
          Domain.overall, overall(tops),
          (settings.range.lowerBound * factor)...(settings.range.upperBound * factor)))
    }
    for domain in domains.domains(of: scheme) where !questions(in: domain.id).isEmpty {
      rows.append(row(domain.id, node(of: domain.id), range(of: domain.id)))
    }
    for contrast in contrasts { rows += lines(of: contrast) }
    guard withQuestions else { return rows }
    for (index, question) in rated.enumerated() {
      guard let domain = self.domain(of: question) else { continue }
      rows.append(
        ScoreRow(
          domain: domain, question: question.name, node: .ratio([index]), questions: [index],
          range: range(of: domain)))
    }
    return rows
  }

  /// Nothing where it has no question, and its own line alone where there are no others.
  private func lines(of contrast: QuestionContrast) -> [ScoreRow] {
    let own = rated.indices.filter { contrast.questions.contains(rated[$0].name) }
    let others = rated.indices.filter { contrast.against.contains(rated[$0].name) }
    if own.isEmpty { return [] }
    if others.isEmpty { return [row(contrast.own, pooled(own), settings.range)] }
    return [
      row(contrast.own, pooled(own), settings.range),
      row(contrast.others, pooled(others), settings.range),
      row(contrast.difference, .difference(pooled(own), pooled(others)), settings.range),
    ]
  }

  private func row(_ domain: String, _ node: ScoreNode, _ range: ClosedRange<Double>) -> ScoreRow {
    ScoreRow(
      domain: domain, question: nil, node: node, questions: node.questions.sorted(), range: range)
  }

  private func domain(of question: Question) -> String? {
    question.domains.first { domains[$0]?.scheme == scheme }
  }

  /// The questions of a domain and of those within it.
  private func questions(in id: String) -> [Int] {
    rated.indices.filter { index in
      domain(of: rated[index]).map { domains.path(from: $0).contains(id) } ?? false
    }
  }

  private func overall(_ tops: [Domain]) -> ScoreNode {
    if adds { return .sum(tops.map { node(of: $0.id) }) }
    if settings.pooling == .parts {
      return .mean(tops.map { ($0.weight, node(of: $0.id)) })
    }
    return pooled(rated.indices.filter { domain(of: rated[$0]) != nil })
  }

  private func node(of id: String) -> ScoreNode {
    guard adds || settings.pooling == .parts else { return pooled(questions(in: id)) }
    let own = rated.indices.filter { domain(of: rated[$0]) == id }
    let within = domains.parts(of: id).filter { !questions(in: $0.id).isEmpty }
    var parts = within.map { (weight: $0.weight, part: node(of: $0.id)) }
    if within.isEmpty { return meanOfQuestions(own) }
    if !own.isEmpty { parts.append((1, meanOfQuestions(own))) }
    return adds ? .sum(parts.map(\.part)) : .mean(parts)
  }

  private func pooled(_ questions: [Int]) -> ScoreNode {
    settings.pooling == .answers ? .ratio(questions) : meanOfQuestions(questions)
  }

  private func meanOfQuestions(_ questions: [Int]) -> ScoreNode {
    .mean(questions.map { (1, .ratio([$0])) })
  }

  /// The scale of a domain: its parent's, divided among the parts where parts are added up.
  private func range(of id: String) -> ClosedRange<Double> {
    guard adds, let parent = domains[id]?.within else { return settings.range }
    let above = range(of: parent)
    let own = rated.contains { domain(of: $0) == parent } ? 1 : 0
    let count = Double(
      domains.parts(of: parent).count { !questions(in: $0.id).isEmpty } + own)
    return (above.lowerBound / count)...(above.upperBound / count)
  }
}
