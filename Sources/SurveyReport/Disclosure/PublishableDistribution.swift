package import SurveyAnalysis

extension AnswerDistribution {
  /// Respondents under whom no distribution is published.
  package static let publishBase = 30

  /// Whether its figures are hidden; `suppressed` leaves no shares then.
  package var isSuppressed: Bool { respondents == 0 }

  /// Why it may not be published; nil where it may.
  ///
  /// - Parameter hiddenVariables: Breakdown variables of which some group is hidden: how many each of
  ///   their choices has is the size of a group.
  /// - Returns: The reason that comes first.
  func reasonToHide(hiddenVariables: Set<String>) -> HiddenCell.Reason? {
    if respondents < Self.publishBase { return .fewAnswers }
    if shares.count(where: { $0.count > 0 }) < 2 { return .sameAnswer }
    return hiddenVariables.contains(question) ? .groupSizes : nil
  }

  /// The distribution without any figure.
  var suppressed: AnswerDistribution {
    var hidden = self
    hidden.respondents = 0
    hidden.weight = 0
    hidden.missing = [:]
    for index in hidden.shares.indices {
      hidden.shares[index].count = 0
      hidden.shares[index].share = 0
    }
    return hidden
  }
}
