import SurveyModel

/// Whether what thresholds.csv names is there: a threshold for nothing would never be missed.
struct ThresholdReferences {
  let file: String
  /// Every survey of the workspace, and those that were read.
  let surveys: [String]
  let questionnaires: [Questionnaire]

  func check(_ thresholds: [Threshold], log: ProblemLog) {
    for threshold in thresholds {
      func known(_ found: String?, _ ids: Set<String>, _ referent: TableFault.Referent) {
        guard let found, !ids.contains(found) else { return }
        log.add(
          .unknownReference(to: referent, found: found, near: nearMisses(of: found, among: ids)),
          file: file, line: threshold.line)
      }
      known(threshold.survey, Set(surveys), .survey)
      if let warning = threshold.warning, isBelow(warning, threshold.minimum) {
        log.add(.warningBelowMinimum, file: file, line: threshold.line)
      }
      // What a survey that was not read may hold is not known.
      let meant = questionnaires.filter { threshold.survey == nil || $0.id == threshold.survey }
      guard questionnaires.count == surveys.count, !meant.isEmpty else { continue }
      known(threshold.question, Set(meant.flatMap { $0.questions.map(\.name) }), .question)
      guard let group = threshold.group else { continue }
      let variables = meant.flatMap { survey in
        survey.questions(with: .group).map { (survey, $0) }
      }
      known(group.variable, Set(variables.map(\.1.name)), .question)
      let values = variables.filter { $0.1.name == group.variable }.map(Self.values)
      // Any text may be a value where one survey takes texts.
      if !values.isEmpty, values.allSatisfy({ !$0.isEmpty }) {
        known(group.value, values.reduce([]) { $0.union($1) }, .choice)
      }
    }
  }

  private static func values(_ survey: Questionnaire, _ question: Question) -> Set<String> {
    question.bands.isEmpty
      ? Set(survey.choices(of: question).map(\.name)) : Set(question.bands.map(\.label))
  }

  private func isBelow(_ warning: Threshold.Bound, _ minimum: Threshold.Bound) -> Bool {
    switch (warning, minimum) {
    case (.value(let a), .value(let b)), (.share(let a), .share(let b)): a < b
    default: false
    }
  }
}
