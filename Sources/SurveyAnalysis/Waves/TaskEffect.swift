package import SurveyModel

/// How the questions with the topics of tasks done between two waves changed against the others.
///
/// It claims no cause: whatever else happened to those questions is in it too.
package struct TaskEffect: Sendable {
  package enum Verdict: String, Sendable {
    case improved
    case noChange = "no-detectable-change"
    case worse
    case cannotTell = "cannot-tell"
  }

  /// The tasks; several are those taken together.
  package var tasks: [String]
  /// The questions with their topics.
  package var questions: [String]
  /// The change of those questions, of the others, and the first less the second.
  package var own: Difference?
  package var others: Difference?
  package var difference: Difference?
  package var verdict: Verdict
  /// Whether they differ from the others, but did not go the way of that difference themselves.
  package var isOnlyRelative = false

  /// A wider interval than this part of the range tells too little (statistics.md, verdicts, 7).
  private static let widest = 0.3

  /// - Parameters:
  ///   - tasks: The tasks' ids.
  ///   - contrast: Their questions.
  ///   - differences: Of the two waves, the three lines of the contrast among them.
  ///   - settings: Those of the later wave.
  package init(
    tasks: [String], _ contrast: QuestionContrast, in differences: [Difference],
    _ settings: SurveySettings
  ) {
    self.tasks = tasks
    questions = contrast.questions.sorted()
    own = differences.first { $0.domain == contrast.own }
    others = differences.first { $0.domain == contrast.others }
    let both = differences.first { $0.domain == contrast.difference }
    difference = both
    let width = settings.range.upperBound - settings.range.lowerBound
    let few = min(both?.respondentsA ?? 0, both?.respondentsB ?? 0) < settings.minimumRespondents
    guard let interval = both?.interval, !few else {
      verdict = .cannotTell
      return
    }
    let change = own?.difference ?? 0
    if interval.lowerBound > 0, change > 0 {
      verdict = .improved
    } else if interval.upperBound < 0, change < 0 {
      verdict = .worse
    } else if interval.lowerBound > 0 || interval.upperBound < 0 {
      // They fell less than the others, or rose less: neither better nor worse than before.
      verdict = .noChange
      isOnlyRelative = true
    } else {
      let isWide = interval.upperBound - interval.lowerBound > Self.widest * width
      verdict = isWide ? .cannotTell : .noChange
    }
  }
}

/// The questions that tasks done between two waves speak of: one contrast a task, and one for all.
///
/// - Parameters:
///   - tasks: The plan's tasks as they stand when the later wave begins.
///   - from: The earlier wave.
///   - to: The later wave.
///   - questionnaire: The later one's.
/// - Returns: The tasks with their contrast; tasks that share no topic with a question have none.
package func contrasts(
  of tasks: [TaskProgress], from: WaveSample, to: WaveSample, _ questionnaire: Questionnaire
) -> [(tasks: [String], contrast: QuestionContrast)] {
  guard let before = from.days?.upperBound, let after = to.days?.lowerBound, before < after else {
    return []
  }
  let rated = questionnaire.questions.filter(\.isRated)
  let done = tasks.filter { $0.doneOn.map { $0 > before && $0 < after } ?? false }
    .map { task in
      (
        id: task.task.id,
        questions: Set(
          rated.filter { !Set($0.topics).isDisjoint(with: task.task.topics) }.map(\.name))
      )
    }.filter { !$0.questions.isEmpty }
  let every = done.reduce(into: Set<String>()) { $0.formUnion($1.questions) }
  // Each is held against the questions that none of these tasks speaks of.
  let others = Set(rated.map(\.name)).subtracting(every)
  let each = done.map {
    (
      tasks: [$0.id],
      contrast: QuestionContrast(id: $0.id, questions: $0.questions, against: others)
    )
  }
  guard each.count > 1 else { return each }
  return [
    (done.map(\.id), QuestionContrast(id: "*", questions: every, against: others))
  ] + each
}
