import SurveyModel

/// Whether the choices carry what the survey's score needs.
struct ScoringCheck {
  let questionnaire: Questionnaire
  let domains: DomainTree
  let choicesFile: String

  func run(surveyFile: String, log: ProblemLog) {
    let scheme = questionnaire.settings.scheme
    let rated = questionnaire.questions.filter(\.isRated)
    if !rated.contains(where: { $0.domains.contains { domains[$0]?.scheme == scheme } }) {
      log.add(.noDomainScored(scheme: scheme), file: surveyFile)
    }
    if questionnaire.settings.score == .satisfiedShare {
      for question in rated {
        if case .selectOne = question.type { continue }
        // A number says nothing of being satisfied.
        log.add(
          .ratedType(question: question.name, type: "integer, range"), file: surveyFile,
          line: question.line)
      }
    }
    var seen: Set<String> = []
    for case .selectOne(let name) in rated.map(\.type) where seen.insert(name).inserted {
      guard let list = questionnaire.lists[name] else { continue }
      let valid = list.choices.filter { $0.missing == nil }
      if valid.isEmpty {
        log.add(.emptyList(name), file: choicesFile)
      } else if questionnaire.settings.score == .satisfiedShare {
        if !valid.contains(where: \.satisfied) {
          log.add(.noneSatisfied(list: name), file: choicesFile)
        }
      } else {
        for choice in valid where choice.points == nil {
          log.add(.withoutPoints(choice: choice.name, list: name), file: choicesFile)
        }
      }
    }
  }
}
