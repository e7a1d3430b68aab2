import SurveyModel

/// How a score is made of the answers to its questions.
indirect enum ScoreNode: Sendable {
  /// Σwy / Σwx over all answers to these questions.
  case ratio([Int])
  /// The weighted mean of parts; a part that nobody answered leaves it.
  case mean([(weight: Double, part: ScoreNode)])
  /// The mean of the fractions of parts that are added up: without one part there is no sum.
  case sum([ScoreNode])
  /// The first less the second, which share no question.
  case difference(ScoreNode, ScoreNode)

  /// Every question in it, each once.
  var questions: [Int] {
    switch self {
    case .ratio(let questions): questions
    case .mean(let parts): parts.flatMap(\.part.questions)
    case .sum(let parts): parts.flatMap(\.questions)
    case .difference(let first, let second): first.questions + second.questions
    }
  }
}
