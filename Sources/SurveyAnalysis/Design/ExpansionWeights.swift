package import SurveyModel

/// The weights N/n that a sample without a weight column has from its design: those of one wave, also
/// where it is then estimated together with another.
package struct ExpansionWeights: Sendable {
  private let tally: Tally
  private let design: SampledDesign

  /// Nil where weights are told, or no population is.
  package init?(
    _ questionnaire: Questionnaire, _ domains: DomainTree, _ source: some BatchSource
  ) throws {
    let plan = try TallyPlan(questionnaire, domains, AnalysisRequest())
    guard plan.design.expandsBySampling, plan.design.population != nil else { return nil }
    tally = try source.pass(Tally(plan))
    design = try SampledDesign(tally)
  }

  /// The weight of each respondent of one of the sample's batches.
  package func weights(of batch: ResponseBatch) -> [Double] {
    var tables = tally.tables
    let rows = CodedRows(batch, tally.plan, &tables)
    return (0..<rows.count).map { design.factors[Int(rows.part($0).unit)] }
  }
}
