package import SurveyAnalysis

extension AnswerDistribution {
  /// Respondents under whom no distribution is published.
  package static let publishBase = 30

  /// Whether its figures are hidden; `publishable()` leaves no shares then.
  package var isSuppressed: Bool { respondents == 0 }

  /// The distribution as it may be published: without shares or base where they are few, or all
  /// gave one answer.
  package func publishable() -> AnswerDistribution {
    let given = shares.filter { $0.count > 0 }.count
    guard respondents < Self.publishBase || given < 2 else { return self }
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
