import SurveyModel

/// What a pass over the answers has to add up, worked out once for a request.
struct TallyPlan: Sendable {
  let questionnaire: Questionnaire
  let settings: SurveySettings
  let scheme: String
  let isUnweighted: Bool
  /// The rated questions of the scheme, in the order of survey.csv.
  let rated: [Question]
  let scales: [AnswerScale]
  let rows: [ScoreRow]
  /// The variables asked for, then the one that groups are compared by.
  let variables: [GroupVariable]
  /// How many of the variables a breakdown shows.
  let shownVariables: Int
  /// Which variables each table crosses: all that are shown, with `--subtotals` every subset of
  /// them, and last the table that a comparison needs.
  let margins: [[Int]]
  let comparison: GroupComparison?
  let ranks: Bool
  let lowest: Int?
  let filters: [(variable: GroupVariable, value: String)]
  let design: DesignPlan
  let calibration: CalibrationPlan?
  let tellsDistributions: Bool

  init(_ questionnaire: Questionnaire, _ domains: DomainTree, _ request: AnalysisRequest)
    throws(AnalysisFailure)
  {
    self.questionnaire = questionnaire
    var settings = questionnaire.settings
    settings.confidence = request.confidence ?? settings.confidence
    settings.interval = request.interval ?? settings.interval
    settings.lonely = request.lonely ?? settings.lonely
    self.settings = settings
    isUnweighted = request.unweighted
    let scheme = request.scheme ?? settings.scheme
    self.scheme = scheme
    let schemes = Set(domains.domains.map(\.scheme))
    guard schemes.contains(scheme) else {
      throw .unknownScheme(scheme, schemes: schemes.sorted())
    }
    let rated = questionnaire.questions.filter { question in
      question.domains.contains { domains[$0]?.scheme == scheme }
    }
    guard !rated.isEmpty else { throw .nothingRated(scheme: scheme) }
    self.rated = rated
    var scales: [AnswerScale] = []
    for question in rated {
      scales.append(
        try AnswerScale(
          questionnaire.choices(of: question), settings.score, question: question.name))
    }
    self.scales = scales
    rows = ScoreRows(
      domains: domains, settings: settings, scheme: scheme, rated: rated,
      contrasts: request.contrasts
    ).rows(withQuestions: request.questions)
    var variables: [GroupVariable] = []
    for name in request.by { variables.append(try GroupVariable(name, questionnaire)) }
    var margins = Self.margins(variables.count, subtotals: request.subtotals)
    ranks = request.ranks
    lowest = request.lowest
    comparison = request.comparison
    if let comparison {
      if request.by.contains(comparison.variable) {
        throw .comparedAndBrokenDown(comparison.variable)
      }
      let variable = try GroupVariable(comparison.variable, questionnaire)
      for value in [comparison.a, comparison.b] { try variable.check(value) }
      margins.append(Array(0...variables.count))
      variables.append(variable)
    }
    self.variables = variables
    self.margins = margins
    shownVariables = comparison?.showsGroups == true ? variables.count : request.by.count
    var filters: [(variable: GroupVariable, value: String)] = []
    for filter in request.filters {
      let variable = try GroupVariable(filter.variable, questionnaire)
      let value = filter.value ?? ""
      try variable.check(value)
      filters.append((variable, value))
    }
    self.filters = filters
    design = DesignPlan(questionnaire, unweighted: request.unweighted)
    calibration = try CalibrationPlan(questionnaire, unweighted: request.unweighted)
    tellsDistributions = request.distributions
  }

  /// Whether the squares of weights are needed by answer: where respondents are drawn one by one at
  /// some stage, or weights are fitted to the population.
  var needsSquares: Bool {
    design.clusters.isEmpty || design.population2 != nil || !design.clusters2.isEmpty
      || calibration != nil
  }

  /// The columns of a batch that the sums are made of.
  var columns: Set<String> {
    var names = Set(rated.map(\.name)).union(variables.map(\.name))
    names.formUnion(filters.map(\.variable.name))
    names.formUnion(calibration?.variables.map(\.name) ?? [])
    names.formUnion(design.columns)
    if tellsDistributions {
      names.formUnion(DistributionTally.questions(questionnaire).map(\.name))
    }
    return names
  }

  /// Every subset, the largest last, where margins are asked for.
  private static func margins(_ count: Int, subtotals: Bool) -> [[Int]] {
    let all = Array(0..<count)
    guard subtotals else { return [all] }
    return (0..<(1 << count)).map { bits in all.filter { bits & (1 << $0) != 0 } }
      .sorted { $0.count < $1.count }
  }

  /// The table that only a comparison needs.
  var comparedMargin: Int? { comparison == nil ? nil : margins.count - 1 }
}
