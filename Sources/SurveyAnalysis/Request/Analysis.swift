package import SurveyModel

/// Computes a survey's breakdown, as one request asks for it.
package struct Analysis {
  let plan: TallyPlan

  /// The most values that a breakdown variable may have.
  private static let mostValues = 4096

  /// Prepares a request; it fails where a name leads nowhere.
  package init(
    _ questionnaire: Questionnaire, _ domains: DomainTree, _ request: AnalysisRequest
  ) throws(AnalysisFailure) {
    plan = try TallyPlan(questionnaire, domains, request)
  }

  /// The lines of the breakdown, and the survey's own facts.
  var rows: [ScoreRow] { plan.rows }
  var settings: SurveySettings { plan.settings }
  var survey: String { plan.questionnaire.id }

  /// Passes over the answers for the sums, and where a score is no single ratio once more, for what
  /// it leaves over.
  package func breakdown(_ source: some BatchSource) throws -> Breakdown {
    let tally = try source.pass(Tally(plan))
    for (variable, values) in zip(plan.variables, tally.tables.values) {
      guard values.names.count <= Self.mostValues else {
        throw AnalysisFailure.tooManyValues(variable: variable.name, count: values.names.count)
      }
    }
    guard tally.respondents > 0 else { throw AnalysisFailure.noRespondents }
    let estimation = try Estimation(tally)
    let residuals = try estimation.residuals(source)
    let sums = estimation.sums
    var estimates = try estimation.estimates(residuals)
    if plan.ranks { try estimation.rank(&estimates, residuals) }
    if let lowest = plan.lowest { estimates = estimates.keepingLowest(lowest) }
    return Breakdown(
      survey: plan.questionnaire.id, settings: plan.settings, scheme: plan.scheme,
      by: plan.variables.prefix(plan.shownVariables).map(\.name),
      filters: plan.filters.map { Group.Part(variable: $0.variable.name, value: $0.value) },
      isUnweighted: plan.isUnweighted, calibration: sums.calibration?.result,
      respondents: tally.respondents, definitions: plan.questionnaire.digest,
      estimates: estimates, comparison: plan.comparison,
      differences: try estimation.differences(residuals),
      distributions: tally.distributions.shares(factors: sums.factor), questions: questions)
  }

  /// The questions that each line rests on.
  private var questions: [Breakdown.Line: Set<String>] {
    Dictionary(
      plan.rows.map { row in
        (
          Breakdown.Line(domain: row.domain, question: row.question),
          Set(row.questions.map { plan.rated[$0].name })
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}
