import SurveyModel

/// What a pass over the answers has to add up, worked out once for a request.
struct TallyPlan: Sendable {
  let questionnaire: Questionnaire
  let settings: SurveySettings
  let scheme: String
  /// The rated questions of the scheme, in the order of survey.csv.
  let rated: [Question]
  let scales: [AnswerScale]
  let rows: [ScoreRow]
  let variables: [GroupVariable]
  /// Which variables each table crosses: all of them, and with `--subtotals` every subset.
  let margins: [[Int]]
  let filters: [(variable: GroupVariable, value: String)]
  let strata: [String]
  let clusters: [String]
  let weight: String?
  let isUnweighted: Bool
  let population: String?

  init(_ questionnaire: Questionnaire, _ domains: DomainTree, _ request: AnalysisRequest)
    throws(AnalysisFailure)
  {
    self.questionnaire = questionnaire
    var settings = questionnaire.settings
    settings.confidence = request.confidence ?? settings.confidence
    settings.interval = request.interval ?? settings.interval
    settings.lonely = request.lonely ?? settings.lonely
    self.settings = settings
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
    rows = ScoreRows(domains: domains, settings: settings, scheme: scheme, rated: rated)
      .rows(withQuestions: request.questions)
    var variables: [GroupVariable] = []
    for name in request.by { variables.append(try GroupVariable(name, questionnaire)) }
    self.variables = variables
    margins = Self.margins(variables.count, subtotals: request.subtotals)
    var filters: [(variable: GroupVariable, value: String)] = []
    for filter in request.filters {
      let variable = try GroupVariable(filter.variable, questionnaire)
      let value = filter.value ?? ""
      if !variable.known.isEmpty, !variable.known.contains(value) {
        throw .unknownValue(value, variable: variable.name, values: variable.known)
      }
      filters.append((variable, value))
    }
    self.filters = filters
    func names(_ role: Role) -> [String] { questionnaire.questions(with: role).map(\.name) }
    strata = names(.stratum)
    clusters = names(.cluster)
    isUnweighted = request.unweighted
    weight = request.unweighted ? nil : names(.weight).first
    population = names(.population).first
  }

  /// Every subset, the largest last, where margins are asked for.
  private static func margins(_ count: Int, subtotals: Bool) -> [[Int]] {
    let all = Array(0..<count)
    guard subtotals else { return [all] }
    return (0..<(1 << count)).map { bits in all.filter { bits & (1 << $0) != 0 } }
      .sorted { $0.count < $1.count }
  }
}
