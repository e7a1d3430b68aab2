/// XLSForm's skip condition, reduced to what answers can decide.
package indirect enum Relevance: Sendable, Hashable {
  /// `${question} = 'value'`
  case equals(question: String, value: String)
  /// `selected(${question}, 'value')`
  case selected(question: String, value: String)
  /// `${question} < number` and the like, with the operator as written.
  case compares(question: String, operator: String, number: Double)
  case not(Relevance)
  case and(Relevance, Relevance)
  case or(Relevance, Relevance)

  /// The questions it looks at.
  package var questions: Set<String> {
    switch self {
    case .equals(let question, _), .selected(let question, _), .compares(let question, _, _):
      [question]
    case .not(let inner): inner.questions
    case .and(let a, let b), .or(let a, let b): a.questions.union(b.questions)
    }
  }

  /// The questions with the answers that it asks of them.
  package var values: [(question: String, value: String)] {
    switch self {
    case .equals(let question, let value), .selected(let question, let value): [(question, value)]
    case .compares: []
    case .not(let inner): inner.values
    case .and(let a, let b), .or(let a, let b): a.values + b.values
    }
  }
}
