package import SurveyModel

/// One wave of a survey, as a trend knows it.
package struct WaveSample: Sendable, Equatable {
  package var survey: String
  package var wave: String
  package var method: String
  package var respondents: Int
  /// The first and the last day of answers; nil where no column tells.
  package var days: ClosedRange<CalendarDay>?

  package init(
    survey: String, wave: String, method: String, respondents: Int, days: ClosedRange<CalendarDay>?
  ) {
    self.survey = survey
    self.wave = wave
    self.method = method
    self.respondents = respondents
    self.days = days
  }
}

/// Why two waves cannot be compared.
package enum NotComparable: String, Sendable {
  /// They follow two methods, and the later one cannot score the earlier wave.
  case method
  /// They have no scored question in common.
  case noSharedQuestion = "no-shared-question"
  /// They share clusters, and code the shared questions or the design differently.
  case otherCoding = "other-coding"
}

/// Which way a score went, as far as it is established.
package enum Direction: String, Sendable { case up, down, none }

/// The change of one line from a wave to the next.
package struct WaveChange: Sendable {
  package var difference: Difference
  package var from: Estimate?
  package var to: Estimate?
  /// nil where no interval tells it.
  package var direction: Direction?
  /// Across two methods: the earlier wave by its own method, and what the later one makes of it.
  ///
  /// The difference is then the real change, both waves by the later method.
  package var ownScore: Double?
  package var methodEffect: Double?

  package init(
    difference: Difference, from: Estimate?, to: Estimate?, direction: Direction?
  ) {
    self.difference = difference
    self.from = from
    self.to = to
    self.direction = direction
  }

  /// The whole distance between the two published scores.
  package var total: Double? {
    guard let difference = difference.difference else { return nil }
    return methodEffect.map { $0 + difference }
  }
}

/// Two waves that follow one another, and what changed between them.
package struct WavePair: Sendable {
  package var from: WaveSample
  package var to: WaveSample
  /// Why there is no number.
  package var reason: NotComparable?
  package var changes: [WaveChange] = []
  /// How many questions both have, and which only one has.
  package var shared: Int
  package var onlyFrom: [String]
  package var onlyTo: [String]
  /// Of `onlyTo`, those that the earlier wave has with choices that cannot carry the score.
  package var unscorable: [String]
  /// Whether both were estimated as one sample, since they share clusters.
  package var isJoint = false
  package var effects: [TaskEffect] = []

  package init(from: WaveSample, to: WaveSample, shared: SharedQuestions, reason: NotComparable?) {
    self.from = from
    self.to = to
    self.reason = reason
    self.shared = shared.count
    onlyFrom = shared.onlyEarlier
    onlyTo = shared.onlyLater
    unscorable = shared.unscorable
  }
}

/// Tells which of several changes are established: among many some would be by chance, so those of one
/// level are judged together (Benjamini and Hochberg, 1995).
///
/// Fewer respondents than a verdict needs, in either wave, tell nothing.
package func directions(
  _ differences: [Difference], confidence: Double, minimumRespondents: Int
) -> [Direction?] {
  func isEnough(_ difference: Difference) -> Bool {
    min(difference.respondentsA, difference.respondentsB) >= minimumRespondents
  }
  func limit(_ isOfQuestions: Bool) -> Double? {
    ComparisonFamily.limit(
      differences.filter { ($0.question != nil) == isOfQuestions && isEnough($0) }
        .compactMap(\.pValue), q: 1 - confidence)
  }
  let limits = (domains: limit(false), questions: limit(true))
  return differences.map { difference in
    guard let change = difference.difference, isEnough(difference) else { return nil }
    // Where everybody answered nothing is left to chance.
    if difference.notes.contains(.census) {
      return abs(change) < 1e-9 ? Direction.none : change > 0 ? .up : .down
    }
    guard let p = difference.pValue else { return nil }
    let limit = difference.question == nil ? limits.domains : limits.questions
    guard let limit, p <= limit else { return Direction.none }
    return change > 0 ? .up : .down
  }
}
