package import SurveyModel

/// Which tasks of the plan serve each finding, and why.
///
/// `all` holds every finding of the survey, its questions' too: a topic counts only through a
/// question that itself scores under the minimum. The recommendations keep the findings' order.
package func recommend(
  _ findings: [Finding], all: [Finding], tasks: [RemedialTask], questionnaire: Questionnaire,
  domains: DomainTree
) -> [Recommendation] {
  let matching = TaskMatching(
    all: all, tasks: tasks, questionnaire: questionnaire, domains: domains)
  return findings.map { matching.recommendation(for: $0) }
}

/// Matches by the survey's index, by domain and by topic.
private struct TaskMatching {
  let all: [Finding]
  let tasks: [RemedialTask]
  let questionnaire: Questionnaire
  let domains: DomainTree
  /// The tasks of the survey's index, and those that they refer to.
  private let own: Set<String>

  init(
    all: [Finding], tasks: [RemedialTask], questionnaire: Questionnaire, domains: DomainTree
  ) {
    self.all = all
    self.tasks = tasks
    self.questionnaire = questionnaire
    self.domains = domains
    let direct = tasks.filter { $0.indices.contains(questionnaire.settings.index) }
    own = Set(direct.flatMap { [$0.id] + $0.sameAs })
  }

  func recommendation(for finding: Finding) -> Recommendation {
    let path =
      finding.estimate.domain == Domain.overall
      ? [] : domains.path(from: finding.estimate.domain)
    let topics = lowTopics(of: finding)
    var serving: [(rank: Int, match: Recommendation.Match)] = []
    var related: [Recommendation.Match] = []
    for task in tasks {
      let shared = task.topics.filter(topics.contains)
      let depth = task.domains.compactMap { path.firstIndex(of: $0) }.min()
      let reasons =
        shared.map { Recommendation.Reason.topic($0) }
        + (depth.map { [.domain(path[$0])] } ?? [])
      if own.contains(task.id) {
        guard !reasons.isEmpty else { continue }
        let rank = shared.isEmpty ? (depth == 0 ? 2 : 3) : (depth == nil ? 1 : 0)
        serving.append((rank, .init(task: task, matchedBy: reasons)))
      } else if !shared.isEmpty {
        related.append(.init(task: task, matchedBy: shared.map { .topic($0) }))
      }
    }
    let ordered = serving.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }
    return Recommendation(
      finding: finding, tasks: ordered.map(\.element.match), related: related)
  }

  /// The topics of the finding's questions that score under their own minimum, in the same group.
  private func lowTopics(of finding: Finding) -> Set<String> {
    var topics: Set<String> = []
    for other in all where other.estimate.group == finding.estimate.group {
      guard let name = other.estimate.question, let gap = other.gap, gap < 0,
        let question = questionnaire.question(name), belongs(question, to: finding)
      else { continue }
      topics.formUnion(question.topics)
    }
    return topics
  }

  private func belongs(_ question: Question, to finding: Finding) -> Bool {
    if let name = finding.estimate.question { return question.name == name }
    if finding.estimate.domain == Domain.overall { return true }
    return question.domains.contains {
      domains.path(from: $0).contains(finding.estimate.domain)
    }
  }
}
