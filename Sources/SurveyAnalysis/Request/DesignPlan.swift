import SurveyModel

/// Which columns tell how the respondents were drawn, and with what weight they count.
struct DesignPlan: Sendable {
  let strata: [String]
  let clusters: [String]
  let clusters2: [String]
  let population: String?
  let population2: String?
  /// nil where no weight is declared or it is not to be used.
  let weight: String?
  let replicates: [String]
  /// Whether weights are to be made of population and sample: N/n at each stage.
  let expandsBySampling: Bool

  /// All of them.
  var columns: Set<String> {
    Set(
      strata + clusters + clusters2 + replicates
        + [population, population2, weight].compactMap(\.self))
  }

  init(_ questionnaire: Questionnaire, unweighted: Bool) {
    func names(_ role: Role) -> [String] { questionnaire.questions(with: role).map(\.name) }
    strata = names(.stratum)
    clusters = names(.cluster)
    clusters2 = names(.cluster2)
    population = names(.population).first
    population2 = names(.population2).first
    weight = unweighted ? nil : names(.weight).first
    replicates = unweighted || questionnaire.settings.replicates == nil ? [] : names(.replicate)
    expandsBySampling = !unweighted && names(.weight).isEmpty
  }
}
