import SurveyModel

/// The design as the whole sample shows it: how many clusters each stratum has, and of how many.
struct SampledDesign {
  let tables: DesignLabels
  /// Whether clusters are declared; else each respondent is one.
  let isClustered: Bool
  /// Clusters (or respondents) sampled, by stratum: nₕ.
  let sampled: [Int]
  /// The sampling fraction by stratum: fₕ.
  let fractions: [Double]
  /// What multiplies every weight of a stratum: Nₕ/nₕ where a population is declared and no weight.
  let factors: [Double]

  init(_ tally: Tally) throws(AnalysisFailure) {
    let plan = tally.plan
    tables = tally.tables.design
    isClustered = !plan.clusters.isEmpty
    var sampled = tables.respondents
    if isClustered {
      sampled = sampled.map { _ in 0 }
      for unit in tables.units { sampled[unit.stratum] += 1 }
    }
    self.sampled = sampled
    var fractions: [Double] = []
    var factors: [Double] = []
    for (stratum, count) in sampled.enumerated() {
      guard plan.population != nil, let population = tables.populations[stratum] else {
        fractions.append(0)
        factors.append(1)
        continue
      }
      guard population >= Double(count) else {
        throw .unequalPopulation(stratum: Self.name(tables.strata[stratum]))
      }
      fractions.append(Double(count) / population)
      factors.append(plan.weight == nil ? population / Double(count) : 1)
    }
    self.fractions = fractions
    self.factors =
      plan.questionnaire.questions(with: .weight).isEmpty
      ? factors : factors.map { _ in 1 }
  }

  /// A stratum's label without the marks that join several columns.
  static func name(_ label: String) -> String {
    label.split(separator: "\u{1F}").joined(separator: ", ")
  }

  /// Whether nothing was left to chance.
  var isCensus: Bool { fractions.allSatisfy { $0 >= 1 } }
}
