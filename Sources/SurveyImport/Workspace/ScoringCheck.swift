import SurveyModel

/// Whether the choices carry what the survey's score needs.
struct ScoringCheck {
  let questionnaire: Questionnaire
  let domains: DomainTree
  let choicesFile: String
  let settingsFile: String

  func run(surveyFile: String, log: ProblemLog) {
    checkWeighting(surveyFile: surveyFile, log: log)
    let scheme = questionnaire.settings.scheme
    let rated = questionnaire.questions.filter(\.isRated)
    if !domains.domains.isEmpty, !questionnaire.questions.isEmpty,
      !rated.contains(where: { $0.domains.contains { domains[$0]?.scheme == scheme } })
    {
      log.add(.noDomainScored(scheme: scheme), file: surveyFile)
    }
    if questionnaire.settings.score == .satisfiedShare {
      for question in rated {
        switch question.type {
        case .selectOne, .other: continue
        default: break
        }
        // A number says nothing of being satisfied.
        log.add(
          .numberNotSatisfied(question: question.name), file: surveyFile,
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

  /// What settings.csv says of weights against the columns and tables that it needs.
  private func checkWeighting(surveyFile: String, log: ProblemLog) {
    let settings = questionnaire.settings
    let replicates = questionnaire.questions(with: .replicate)
    if let method = settings.replicates?.method, replicates.isEmpty {
      log.add(
        .needsAlso(found: "replicates = \(method.rawValue)", needed: "role replicate"),
        file: settingsFile)
    }
    if settings.replicates == nil, let first = replicates.first {
      log.add(
        .needsAlso(found: "role replicate", needed: "settings.csv: replicates"), file: surveyFile,
        line: first.line)
    }
    let scales = settings.replicates?.rscales.count ?? 0
    if scales > 1, scales != replicates.count {
      log.add(
        .outsideRange("\(scales)", expected: "1 | \(replicates.count) × replicate_rscales"),
        file: settingsFile)
    }
    if settings.calibration != .none, questionnaire.population.isEmpty {
      log.add(
        .needsAlso(
          found: "calibration = \(settings.calibration.rawValue)", needed: "population.csv"),
        file: settingsFile)
    }
  }
}
