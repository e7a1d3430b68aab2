/// A score as a fraction 0…1 with the derivative that its variance needs.
///
/// Every score is Σ aₖ Yₖ/Xₖ with each question in one ratio k, so its linearised variable is
/// zᵢ = wᵢ Σⱼ vᵢⱼ bⱼ (sᵢⱼ − Rⱼ) with bⱼ = aₖ/Xₖ (Särndal, Swensson, Wretman, 1992, 5.6).
struct ScoreValue {
  var fraction: Double
  /// By question: bⱼ and Rⱼ; nil where the question is not in the score.
  var linear: [(scale: Double, mean: Double)?]
  var leftOut = false
  /// The ratios that the score is a sum of, each with what it is multiplied by.
  private(set) var ratios: [(questions: [Int], coefficient: Double)] = []

  /// Why there is no score.
  enum Lack: Error { case noAnswers, partMissing }

  /// Evaluates a score on sums by question.
  init(_ node: ScoreNode, weight: [Double], score: [Double]) throws(Lack) {
    fraction = 0
    linear = Array(repeating: nil, count: weight.count)
    fraction = try evaluate(node, 1, weight, score)
  }

  private mutating func evaluate(
    _ node: ScoreNode, _ factor: Double, _ weight: [Double], _ score: [Double]
  ) throws(Lack) -> Double {
    switch node {
    case .ratio(let questions):
      let total = questions.reduce(0) { $0 + weight[$1] }
      guard total > 0 else { throw .noAnswers }
      let mean = questions.reduce(0) { $0 + score[$1] } / total
      ratios.append((questions, factor))
      for question in questions { linear[question] = (factor / total, mean) }
      return mean
    case .mean(let parts):
      let answered = parts.filter { Self.isAnswered($0.part, weight) }
      leftOut = leftOut || answered.count < parts.count
      let total = answered.reduce(0) { $0 + $1.weight }
      guard total > 0 else { throw .noAnswers }
      var sum = 0.0
      for part in answered {
        let share = part.weight / total
        sum += share * (try evaluate(part.part, factor * share, weight, score))
      }
      return sum
    case .sum(let parts):
      var sum = 0.0
      for part in parts {
        guard Self.isAnswered(part, weight) else { throw .partMissing }
        let share = 1 / Double(parts.count)
        sum += share * (try evaluate(part, factor * share, weight, score))
      }
      return sum
    case .difference(let first, let second):
      return try evaluate(first, factor, weight, score) - evaluate(second, -factor, weight, score)
    }
  }

  private static func isAnswered(_ node: ScoreNode, _ weight: [Double]) -> Bool {
    node.questions.contains { weight[$0] > 0 }
  }
}
