import SurveyModel

@testable import SurveyAnalysis

/// Random numbers that are the same on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Somebody who never was.
struct Person: Sendable {
  var stratum: String
  var cluster: String
  var sex: String
  var weight: Double
  /// By question: a choice's name, or empty.
  var answers: [String]
}

/// A survey with domains d1 (d11 within it) and d2, and questions q1…q4.
enum InventedSurvey {
  static let domains = DomainTree(
    [("d1", nil), ("d11", "d1"), ("d2", nil)].map { id, within in
      Domain(
        id: id, within: within, scheme: "s", weight: 1,
        label: LocalizedText(vietnamese: id, english: id))
    })

  static let questionDomains = ["d1", "d11", "d2", "d2"]

  static func questionnaire(
    roles: Set<Role> = [.stratum, .cluster, .weight],
    change: (inout SurveySettings) -> Void = { _ in }
  ) -> Questionnaire {
    var settings = SurveySettings(
      title: "", version: "", index: "SIPAS", wave: "2026", method: "m", scheme: "s",
      score: .satisfiedShare, range: 0...100, pooling: .answers, add: .mean, sample: .random,
      lonely: .adjust, interval: .logit, confidence: 0.95, minimumRespondents: 30,
      publishMinimum: 10, source: "SYNTHETIC")
    change(&settings)
    let scale = (1...5).map { value in
      Choice(
        name: "\(value)", label: LocalizedText(vietnamese: "", english: ""), also: [],
        points: Double(value), satisfied: value >= 4, missing: nil)
    }
    let unknown = Choice(
      name: "9", label: LocalizedText(vietnamese: "", english: ""), also: [], points: nil,
      satisfied: false, missing: .noOpinion)
    let sexes = ["f", "m"].map {
      Choice(
        name: $0, label: LocalizedText(vietnamese: $0, english: $0), also: [], points: nil,
        satisfied: false, missing: nil)
    }
    var questions = [
      question("stratum", .text, [.stratum]), question("cluster", .text, [.cluster]),
      question("sex", .selectOne(list: "sex"), [.group]), question("w", .decimal, [.weight]),
    ].filter { $0.roles == [.group] || !$0.roles.isDisjoint(with: roles) }
    for (index, domain) in questionDomains.enumerated() {
      var rated = question("q\(index + 1)", .selectOne(list: "scale"), [])
      rated.domains = [domain]
      rated.topics = ["t\(index + 1)"]
      questions.append(rated)
    }
    return Questionnaire(
      id: "s", settings: settings, questions: questions,
      lists: [
        "scale": ChoiceList(name: "scale", choices: scale + [unknown]),
        "sex": ChoiceList(name: "sex", choices: sexes),
      ], digest: "")
  }

  private static func question(_ name: String, _ type: QuestionType, _ roles: Set<Role>)
    -> Question
  {
    Question(
      type: type, name: name, label: LocalizedText(vietnamese: name, english: name), headers: [],
      domains: [], topics: [], relevant: nil, roles: roles, minimum: nil, maximum: nil, bands: [],
      line: 1)
  }

  static func people(_ count: Int, seed: UInt64) -> [Person] {
    var random = SeededGenerator(state: seed)
    return (0..<count).map { _ in
      let stratum = Int.random(in: 0..<4, using: &random)
      let cluster = Int.random(in: 0..<6, using: &random)
      let lean = (stratum + cluster) % 3
      return Person(
        stratum: "s\(stratum)", cluster: "c\(cluster)",
        sex: ["f", "m", ""].randomElement(using: &random) ?? "",
        weight: Double.random(in: 0.5...40, using: &random),
        answers: questionDomains.map { _ in
          let value = Int.random(in: 1...7, using: &random)
          return value == 7 ? "" : value == 6 ? "9" : "\(min(5, value + lean))"
        })
    }
  }
}

/// People as batches, cut and coded as a test wishes.
struct PeopleSource: BatchSource {
  var people: [Person]
  var batchSize = 65_536
  /// The choices in the order in which the batches number them.
  var codes = ["1", "2", "3", "4", "5", "9"]

  /// Batches go to three sums in turn, as they do where a store is read.
  func pass<A: BatchAccumulator>(_ empty: A) throws -> A {
    var sums = [empty, empty, empty]
    for (number, start) in stride(from: 0, to: people.count, by: batchSize).enumerated() {
      sums[number % 3].add(
        batch(Array(people[start..<min(start + batchSize, people.count)])))
    }
    return sums.reduce(into: empty) { $0.merge($1) }
  }

  private func batch(_ people: [Person]) -> ResponseBatch {
    func terms(_ name: String, _ values: [String]) -> ResponseColumn {
      let names = Array(Set(values)).sorted()
      return ResponseColumn(
        name: name, names: names,
        content: .terms(values.map { UInt32((names.firstIndex(of: $0) ?? 0) + 1) }))
    }
    func answers(_ name: String, _ codes: [String], _ values: [String]) -> ResponseColumn {
      ResponseColumn(
        name: name, names: codes,
        content: .answers(values.map { UInt8((codes.firstIndex(of: $0) ?? -1) + 1) }))
    }
    let rated = InventedSurvey.questionDomains.indices.map { index in
      answers("q\(index + 1)", codes, people.map { $0.answers[index] })
    }
    return ResponseBatch(
      count: people.count,
      columns: [
        terms("stratum", people.map(\.stratum)), terms("cluster", people.map(\.cluster)),
        answers("sex", ["m", "f"], people.map(\.sex)),
        ResponseColumn(name: "w", names: [], content: .numbers(people.map(\.weight))),
      ] + rated)
  }
}

/// The estimates of invented people.
func estimates(
  _ source: PeopleSource, _ questionnaire: Questionnaire = InventedSurvey.questionnaire(),
  by: [String] = ["sex"], change: (inout AnalysisRequest) -> Void = { _ in }
) throws -> [Estimate] {
  var request = AnalysisRequest()
  request.by = by
  request.questions = true
  change(&request)
  return try Analysis(questionnaire, InventedSurvey.domains, request).breakdown(source).estimates
}
