import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyStore

/// Two waves of one survey, from the store, as one sample in which the wave is a variable.
///
/// Waves that share no cluster were drawn apart: the wave is then a stratum, so that variances and
/// degrees of freedom add up. Waves that share clusters are estimated jointly, cluster by cluster.
struct WaveComparison {
  /// The variable that stands for the wave in `--compare`, unless the survey has one of that name.
  static let variable = "wave"
  private static let weightColumn = "wave weight"

  let questionnaire: Questionnaire
  private let domains: DomainTree
  private let comparison: GroupComparison
  private let sources: [Wave]

  /// Prepares the comparison; it stops where the two waves cannot be compared.
  init(_ comparison: GroupComparison, of questionnaire: Questionnaire, in office: Office) throws {
    var comparison = comparison
    comparison.showsGroups = true
    let store = try office.openStore(for: questionnaire)
    let stored = try store.stored().filter { $0.survey == questionnaire.id && $0.respondents > 0 }
    let methods = try [comparison.a, comparison.b].map { wave in
      guard let found = stored.first(where: { $0.wave == wave }) else {
        throw Self.unknown(wave, stored.map(\.wave), office.language)
      }
      return found.method
    }
    guard methods[0] == methods[1] else {
      throw Self.notComparable(methods[0], methods[1], office.language)
    }
    let (a, b) = (
      StoreSource(store: store, survey: questionnaire.id, wave: comparison.a),
      StoreSource(store: store, survey: questionnaire.id, wave: comparison.b)
    )
    let labels = try [a, b].map { try $0.pass(ClusterLabels(questionnaire)).labels }
    try self.init(
      comparison, questionnaire, office.workspace.definitions.domains, a, b,
      sharesClusters: !labels[0].isDisjoint(with: labels[1]))
  }

  /// Two waves that a questionnaire describes alike, the later one less the earlier one.
  init(
    _ questionnaire: Questionnaire, _ domains: DomainTree, earlier: StoreSource,
    later: StoreSource, sharesClusters: Bool
  ) throws {
    var comparison = GroupComparison(
      variable: Self.variable, a: Self.name(later, earlier), b: Self.name(earlier, later))
    comparison.showsGroups = true
    try self.init(
      comparison, questionnaire, domains, later, earlier, sharesClusters: sharesClusters)
  }

  private init(
    _ comparison: GroupComparison, _ questionnaire: Questionnaire, _ domains: DomainTree,
    _ a: StoreSource, _ b: StoreSource, sharesClusters: Bool
  ) throws {
    self.domains = domains
    self.comparison = comparison
    sources = try [(comparison.a, a), (comparison.b, b)].map { wave, source in
      // In one design for both, N/n would count the clusters of both.
      Wave(
        name: wave, source: source,
        weights: sharesClusters ? try ExpansionWeights(questionnaire, domains, source) : nil)
    }
    self.questionnaire = Self.joint(
      questionnaire, waves: [comparison.a, comparison.b], sharesClusters: sharesClusters,
      isWeighted: sources.contains { $0.weights != nil })
  }

  private struct Wave {
    var name: String
    var source: StoreSource
    /// What its design makes of its population, where no column tells.
    var weights: ExpansionWeights?
  }

  /// A wave's name, with its survey's where another survey has a wave of that name.
  private static func name(_ source: StoreSource, _ other: StoreSource) -> String {
    source.wave == other.wave ? "\(source.survey) \(source.wave)" : source.wave
  }

  func breakdown(_ request: AnalysisRequest) throws -> Breakdown {
    var request = request
    request.comparison = comparison
    return try Analysis(questionnaire, domains, request).breakdown(
      JointSource(sources: sources))
  }

  /// The questionnaire with the wave as a variable, and the population of each wave on its own.
  private static func joint(
    _ questionnaire: Questionnaire, waves: [String], sharesClusters: Bool, isWeighted: Bool
  ) -> Questionnaire {
    var joint = questionnaire
    joint.settings.wave = waves.joined(separator: ":")
    joint.questions.append(
      Question(
        type: .text, name: variable,
        label: LocalizedText(vietnamese: "Đợt khảo sát", english: "Wave"), headers: [],
        domains: [], topics: [], relevant: nil,
        roles: sharesClusters ? [.group] : [.group, .stratum],
        minimum: nil, maximum: nil, bands: [], line: 0))
    if isWeighted {
      joint.questions.append(
        Question(
          type: .decimal, name: weightColumn,
          label: LocalizedText(vietnamese: "Trọng số của đợt", english: "Weight of the wave"),
          headers: [], domains: [], topics: [], relevant: nil, roles: [.weight], minimum: nil,
          maximum: nil, bands: [], line: 0))
    }
    joint.population = waves.flatMap { wave in
      questionnaire.population.map { cell in
        PopulationCell(
          variables: cell.variables + [variable], values: cell.values + [wave],
          population: cell.population)
      }
    }
    return joint
  }

  /// Both waves' batches, each telling its wave.
  private struct JointSource: BatchSource {
    var sources: [Wave]

    func pass<A: BatchAccumulator>(_ empty: A) throws -> A {
      var total = empty
      for wave in sources {
        let telling = Telling(inner: empty, wave: wave.name, weights: wave.weights)
        total.merge(try wave.source.pass(telling).inner)
      }
      return total
    }
  }

  /// Adds the wave, and weights that no column tells, to each batch.
  private struct Telling<A: BatchAccumulator>: BatchAccumulator {
    var inner: A
    let wave: String
    let weights: ExpansionWeights?
    /// The weights are made of further columns.
    var columns: Set<String>? { weights == nil ? inner.columns : nil }

    mutating func add(_ batch: ResponseBatch) {
      var batch = batch
      if let weights {
        batch.columns.append(
          ResponseColumn(
            name: WaveComparison.weightColumn, names: [],
            content: .numbers(weights.weights(of: batch))))
      }
      batch.columns.append(
        ResponseColumn(
          name: WaveComparison.variable, names: [wave],
          content: .terms(Array(repeating: 1, count: batch.count))))
      inner.add(batch)
    }

    mutating func merge(_ other: Telling<A>) { inner.merge(other.inner) }
  }
}

extension WaveComparison {
  private static func unknown(_ wave: String, _ stored: [String], _ language: Language) -> Stop {
    let waves = stored.isEmpty ? "–" : stored.joined(separator: ", ")
    return Stop(
      .noResult,
      LocalizedText(
        vietnamese: "kho không có phiếu của đợt `\(wave)`; các đợt đang có: \(waves)",
        english: "the store has no response of wave `\(wave)`; it has: \(waves)")[language])
  }

  private static func notComparable(_ a: String, _ b: String, _ language: Language) -> Stop {
    Stop(
      .noResult,
      LocalizedText(
        vietnamese: "hai đợt tính theo hai phương pháp (`\(a)`, `\(b)`) nên không so sánh được",
        english: "the waves follow two methods (`\(a)`, `\(b)`), so they are not comparable")[
          language])
  }
}
