package import SurveyAnalysis
import SurveyModel

extension Breakdown {
  /// The breakdown as it may be published by itself.
  ///
  /// What may be published already stays as it is: hidden bases are no longer there to be added up.
  package func publishable() -> Breakdown {
    isPublic ? self : publishableTogether([self]).breakdowns[0]
  }
}

/// The breakdowns of one survey as they may be published together, and what was hidden: no base under
/// the least that may be published, and none from which such a base follows, whatever table it
/// stands in.
///
/// - Parameter breakdowns: Of one survey and wave; at least one.
/// - Returns: The same breakdowns in the same order, and every hidden figure once.
func publishableTogether(_ breakdowns: [Breakdown]) -> (
  breakdowns: [Breakdown], hidden: [HiddenCell]
) {
  let minimum = breakdowns.map(\.settings.publishMinimum).max() ?? 0
  let cells = DisclosureCells(breakdowns)
  let reasons = Suppression(cells, minimum: minimum).reasons
  var hidden: [HiddenCell] = []
  var told: Set<Told> = []
  var published = breakdowns
  for place in published.indices {
    let whole = breakdowns[place]
    published[place].isPublic = true
    for (index, estimate) in whole.estimates.enumerated() {
      guard let reason = cells.place(of: estimate).flatMap({ reasons[$0] }) else {
        // How many of a group refused, or had no opinion, is a small number of its own.
        if !estimate.group.parts.isEmpty { published[place].estimates[index].missing = [:] }
        continue
      }
      published[place].estimates[index] = estimate.suppressed
      if told.insert(Told(line: .init(estimate), group: estimate.group.inOrder)).inserted {
        hidden.append(
          HiddenCell(
            survey: whole.survey, wave: whole.settings.wave, domain: estimate.domain,
            question: estimate.question, group: estimate.group, reason: reason))
      }
    }
    published[place].differences = whole.differences.map { difference in
      let isSmall = min(difference.respondentsA, difference.respondentsB) < minimum
      return isSmall || isOfHidden(difference, published[place])
        ? difference.suppressed : difference
    }
    if whole.respondents < minimum { published[place].respondents = 0 }
  }
  // A group whose base some wider line shows is no larger a secret in its variable's distribution.
  let secret = reasons.keys.filter(cells.isWidest).map { cells.keys[$0].group }
  let variables = Set(secret.flatMap { $0.parts.map(\.variable) })
  var questions: Set<String> = []
  for place in published.indices {
    let whole = breakdowns[place]
    published[place].distributions = whole.distributions.map { distribution in
      guard let reason = distribution.reasonToHide(hiddenVariables: variables) else {
        return distribution
      }
      if questions.insert(distribution.question).inserted {
        hidden.append(
          HiddenCell(
            survey: whole.survey, wave: whole.settings.wave, domain: nil,
            question: distribution.question, group: Group(), reason: reason))
      }
      return distribution.suppressed
    }
  }
  return (published, hidden)
}

/// Which figure is told of as hidden.
private struct Told: Hashable {
  var line: Breakdown.Line
  var group: Group
}

/// Whether one of the two groups that a difference compares is hidden in its own table.
private func isOfHidden(_ difference: Difference, _ breakdown: Breakdown) -> Bool {
  breakdown.estimates.contains { estimate in
    estimate.status == .suppressed && estimate.domain == difference.domain
      && estimate.question == difference.question
      && estimate.group.parts.contains { [difference.a, difference.b].contains($0.value) }
      && Set(difference.group.parts).isSubset(of: Set(estimate.group.parts))
  }
}
