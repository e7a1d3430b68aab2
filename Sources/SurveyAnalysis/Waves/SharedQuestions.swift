package import SurveyModel

/// What two waves asked alike: the scored questions of the later one that the earlier one has too.
///
/// A question is the same where it has the same name, or where one of them names the other among its
/// `also`; each must have what the later score needs of its own choices.
package struct SharedQuestions: Sendable {
  /// The later question's name to the earlier one's.
  package let earlier: [String: String]
  /// Scored questions of each that the other lacks, or whose choices cannot carry the score.
  package let onlyEarlier: [String]
  package let onlyLater: [String]
  /// Of `onlyLater`, those that the earlier wave asked, with choices that lack what the score needs.
  package let unscorable: [String]

  /// Each wave comes with the domains that its questions measure.
  package init(
    _ before: Questionnaire, _ domainsBefore: DomainTree, _ after: Questionnaire,
    _ domainsAfter: DomainTree
  ) {
    func scored(_ questionnaire: Questionnaire, _ domains: DomainTree) -> [Question] {
      questionnaire.questions.filter { question in
        question.domains.contains { domains[$0]?.scheme == questionnaire.settings.scheme }
      }
    }
    let candidates = before.questions.filter(\.isRated)
    var earlier: [String: String] = [:]
    var unscorable: [String] = []
    for question in scored(after, domainsAfter) {
      let found =
        candidates.first { $0.name == question.name }
        ?? candidates.first {
          question.headers.contains($0.name) || $0.headers.contains(question.name)
        }
      guard let found else { continue }
      if Self.carries(before.choices(of: found), after.settings.score) {
        earlier[question.name] = found.name
      } else {
        unscorable.append(question.name)
      }
    }
    self.earlier = earlier
    self.unscorable = unscorable
    let taken = Set(earlier.values)
    onlyEarlier = scored(before, domainsBefore).map(\.name).filter { !taken.contains($0) }
    onlyLater = scored(after, domainsAfter).map(\.name).filter { earlier[$0] == nil }
  }

  package var count: Int { earlier.count }

  /// Whether every answer has what a score is made of.
  private static func carries(_ choices: [Choice], _ scoring: Scoring) -> Bool {
    let valid = choices.filter { $0.missing == nil }
    switch scoring {
    case .satisfiedShare: return valid.contains(where: \.satisfied)
    case .meanOfRange, .meanOfMaximum:
      return valid.allSatisfy { $0.points != nil } && Set(valid.map(\.points)).count > 1
    }
  }

  /// The earlier questionnaire, to be scored as the later one is: its shared questions, in the later
  /// one's domains, with the later one's way of scoring.
  package func rescored(_ before: Questionnaire, as after: Questionnaire) -> Questionnaire {
    var result = before
    let later = Dictionary(
      earlier.map { ($1, $0) }, uniquingKeysWith: { first, second in min(first, second) })
    for index in result.questions.indices where result.questions[index].isRated {
      let own = later[result.questions[index].name].flatMap { after.question($0) }
      result.questions[index].domains = own?.domains ?? []
      result.questions[index].topics = own?.topics ?? []
    }
    let scoring = after.settings
    result.settings.method = scoring.method
    result.settings.scheme = scoring.scheme
    result.settings.score = scoring.score
    result.settings.range = scoring.range
    result.settings.pooling = scoring.pooling
    result.settings.add = scoring.add
    result.settings.interval = scoring.interval
    result.settings.confidence = scoring.confidence
    return result
  }

  /// The later questionnaire with its shared questions alone.
  package func narrowed(_ after: Questionnaire) -> Questionnaire {
    var result = after
    for index in result.questions.indices where earlier[result.questions[index].name] == nil {
      result.questions[index].domains = []
    }
    return result
  }

  /// Whether the shared questions have the same names and mean the same by the same codes, so that
  /// the answers of both can be added up as one sample.
  package func isCodedAlike(_ before: Questionnaire, _ after: Questionnaire) -> Bool {
    let design: [Role] = [
      .weight, .stratum, .cluster, .cluster2, .population, .population2, .replicate,
    ]
    return earlier.allSatisfy { later, earlier in
      guard later == earlier, let a = before.question(earlier), let b = after.question(later) else {
        return false
      }
      return before.choices(of: a).map(Code.init) == after.choices(of: b).map(Code.init)
    }
      && design.allSatisfy { role in
        before.questions(with: role).map(\.name) == after.questions(with: role).map(\.name)
      }
  }

  /// A choice but for its words.
  private struct Code: Equatable {
    var name: String
    var points: Double?
    var satisfied: Bool
    var missing: MissingReason?

    init(_ choice: Choice) {
      name = choice.name
      points = choice.points
      satisfied = choice.satisfied
      missing = choice.missing
    }
  }
}
