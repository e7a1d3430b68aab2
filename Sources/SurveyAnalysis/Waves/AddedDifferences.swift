import SurveyModel

/// The differences of two samples drawn apart: their variances and degrees of freedom add up.
///
/// - Parameters:
///   - later: The scores from which those of `earlier` are taken.
///   - earlier: Scores by the same method.
///   - names: The later wave's name of a question to the earlier one's.
/// - Returns: One difference for each line and group that both have, in the later one's order.
package func differences(of later: Breakdown, less earlier: Breakdown, names: [String: String])
  -> [Difference]
{
  struct Key: Hashable {
    var domain: String
    var question: String?
    var group: Group
  }
  let before = Dictionary(
    earlier.estimates.map { (Key(domain: $0.domain, question: $0.question, group: $0.group), $0) },
    uniquingKeysWith: { first, _ in first })
  return later.estimates.compactMap { a in
    let question = a.question.map { names[$0] ?? $0 }
    guard let b = before[Key(domain: a.domain, question: question, group: a.group)] else {
      return nil
    }
    return Difference(a, less: b, of: (later.settings.wave, earlier.settings.wave), later.settings)
  }
}

extension Difference {
  fileprivate init(
    _ a: Estimate, less b: Estimate, of waves: (a: String, b: String), _ settings: SurveySettings
  ) {
    self.init(
      domain: a.domain, question: a.question, group: a.group, a: waves.a, b: waves.b,
      respondentsA: a.respondents, respondentsB: b.respondents, notes: [])
    guard let first = a.score, let second = b.score else {
      notes = [.noAnswers]
      return
    }
    let found = first - second
    difference = found
    if a.notes.contains(.convenience) || b.notes.contains(.convenience) {
      notes = [.convenience]
      return
    }
    guard let errorA = a.standardError, let errorB = b.standardError else {
      notes = [.varianceUnknown]
      return
    }
    let error = (errorA * errorA + errorB * errorB).squareRoot()
    // A sample without spread, as a census, tells nothing of the other's.
    let freedom = [a, b].filter { $0.standardError ?? 0 > 0 }
      .reduce(0) { $0 + ($1.degreesOfFreedom ?? 0) }
    standardError = error
    degreesOfFreedom = freedom
    if a.notes.contains(.census), b.notes.contains(.census) {
      notes = [.census]
      return
    }
    guard error > 0, freedom >= 1 else {
      notes = [freedom < 1 ? .tooFewDegreesOfFreedom : .noVariation]
      return
    }
    pValue = Distributions.twoSided(found / error, degreesOfFreedom: Double(freedom))
    if let t = Distributions.student(
      (1 + settings.confidence) / 2, degreesOfFreedom: Double(freedom))
    {
      interval = (found - t * error)...(found + t * error)
    }
  }
}
