package import SurveyAnalysis
import SurveyModel

extension [Recommendation] {
  /// The findings as they may be published: those on figures that `breakdowns` hide say only that
  /// there are too few responses.
  ///
  /// - Parameter breakdowns: Publishable breakdowns of the surveys, by the same variables.
  /// - Returns: The same findings in the same order.
  package func publishable(as breakdowns: [Breakdown]) -> [Recommendation] {
    var hidden: [String: Set<Row>] = [:]
    for breakdown in breakdowns {
      hidden[breakdown.survey, default: []].formUnion(
        breakdown.estimates.filter { $0.status == .suppressed }.map(Row.init))
    }
    return map { recommendation in
      let estimate = recommendation.finding.estimate
      let survey = recommendation.finding.survey
      guard hidden[survey]?.contains(Row(estimate)) == true else { return recommendation }
      var published = recommendation
      published.finding.estimate = estimate.suppressed
      published.finding.verdict = .tooFew
      published.finding.verdictBasis = nil
      published.finding.nearWarning = false
      published.finding.gap = nil
      published.finding.pValue = nil
      return published
    }
  }
}

/// Which figure it is, whatever its value.
private struct Row: Hashable {
  var domain: String
  var question: String?
  var group: Group

  init(_ estimate: Estimate) {
    domain = estimate.domain
    question = estimate.question
    group = estimate.group
  }
}
