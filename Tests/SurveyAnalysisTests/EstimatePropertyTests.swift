import SurveyModel
import Testing

@testable import SurveyAnalysis

@Suite("What estimates do not hang on")
struct EstimatePropertyTests {
  /// The designs and scorings under which each property is tried.
  static let surveys: [Questionnaire] = [
    InventedSurvey.questionnaire(),
    InventedSurvey.questionnaire(roles: [.stratum, .weight]) { $0.pooling = .parts },
    InventedSurvey.questionnaire(roles: [.weight]) { $0.pooling = .questions },
    InventedSurvey.questionnaire(roles: []) {
      $0.score = .meanOfRange
      $0.interval = .mean
    },
    InventedSurvey.questionnaire(roles: [.cluster]) {
      $0.score = .meanOfMaximum
      $0.interval = .mean
      $0.add = .sum
    },
  ]

  private func expectSame(_ a: [Estimate], _ b: [Estimate], weights: Double = 1) {
    #expect(a.count == b.count)
    for (left, right) in zip(a, b) {
      #expect(left.domain == right.domain && left.question == right.question)
      #expect(left.group == right.group && left.respondents == right.respondents)
      for (x, y) in [
        (left.score, right.score), (left.standardError, right.standardError),
        (left.interval?.lowerBound, right.interval?.lowerBound),
        (left.interval?.upperBound, right.interval?.upperBound),
        (left.designEffect, right.designEffect), (left.weight * weights, right.weight),
      ] {
        guard let x, let y else {
          #expect(x == nil && y == nil)
          continue
        }
        #expect(abs(x - y) <= 1e-9 * max(1, abs(x)), "\(x) \(y)")
      }
    }
  }

  @Test("Neither on the order of rows", arguments: surveys.indices, [1, 2, 3] as [UInt64])
  func shuffled(survey: Int, seed: UInt64) throws {
    let people = InventedSurvey.people(300, seed: seed)
    var random = SeededGenerator(state: seed + 100)
    expectSame(
      try estimates(PeopleSource(people: people), Self.surveys[survey]),
      try estimates(PeopleSource(people: people.shuffled(using: &random)), Self.surveys[survey]))
  }

  @Test("Nor on where batches are cut", arguments: surveys.indices, [1, 7, 64, 299])
  func cut(survey: Int, size: Int) throws {
    let people = InventedSurvey.people(300, seed: 9)
    expectSame(
      try estimates(PeopleSource(people: people), Self.surveys[survey]),
      try estimates(PeopleSource(people: people, batchSize: size), Self.surveys[survey]))
  }

  @Test("Nor on the order in which choices were numbered when they were stored")
  func codes() throws {
    let people = InventedSurvey.people(200, seed: 4)
    expectSame(
      try estimates(PeopleSource(people: people)),
      try estimates(PeopleSource(people: people, codes: ["9", "5", "3", "1", "4", "2"])))
  }

  @Test(
    "Nor on batches in which nobody passes a filter, or everybody's weight is 0",
    arguments: surveys.indices, [1, 20, 300])
  func nobody(survey: Int, size: Int) throws {
    // The sexes one after the other, and then those who weigh nothing.
    var people = InventedSurvey.people(300, seed: 3).sorted {
      ($0.sex, $0.weight) < ($1.sex, $1.weight)
    }
    let isWeighted = !Self.surveys[survey].questions(with: .weight).isEmpty
    if isWeighted {
      people += InventedSurvey.people(40, seed: 8).map { person in
        var person = person
        person.weight = 0
        return person
      }
    }
    for sex in ["f", "m"] {
      func only(_ request: inout AnalysisRequest) {
        request.filters = [Group.Part(variable: "sex", value: sex)]
      }
      expectSame(
        try estimates(PeopleSource(people: people), Self.surveys[survey], by: [], change: only),
        try estimates(
          PeopleSource(people: people, batchSize: size), Self.surveys[survey], by: [],
          change: only))
    }
  }

  @Test("Nor on the unit of weights", arguments: [0, 1, 2], [1e-4, 3, 1e5])
  func scaled(survey: Int, by factor: Double) throws {
    let people = InventedSurvey.people(300, seed: 5)
    let scaled = people.map { person in
      var person = person
      person.weight *= factor
      return person
    }
    expectSame(
      try estimates(PeopleSource(people: people), Self.surveys[survey]),
      try estimates(PeopleSource(people: scaled), Self.surveys[survey]), weights: factor)
  }

  @Test("Groups add up to their margin where answers are pooled", arguments: [1, 2, 3] as [UInt64])
  func margins(seed: UInt64) throws {
    let people = InventedSurvey.people(250, seed: seed)
    let all = try estimates(PeopleSource(people: people)) { $0.subtotals = true }
    for whole in all where whole.group.parts.isEmpty && whole.question != nil {
      let parts = all.filter {
        $0.question == whole.question && $0.domain == whole.domain && !$0.group.parts.isEmpty
      }
      #expect(parts.reduce(0) { $0 + $1.respondents } == whole.respondents)
      // A question's respondents and answers are the same, so their weights make the mean.
      let weight = parts.reduce(0) { $0 + $1.weight }
      let mean = parts.reduce(0) { $0 + $1.weight * ($1.score ?? 0) } / weight
      #expect(abs(mean - (whole.score ?? .nan)) < 1e-9)
      #expect(abs(weight - whole.weight) < 1e-6)
    }
  }

  @Test(
    "No figure is NaN, no interval of a sample is of no width or leaves the range",
    arguments: surveys.indices, 1...12 as ClosedRange<UInt64>)
  func sound(survey: Int, seed: UInt64) throws {
    // From one person to a few dozen, some of whom all say the same.
    let people = InventedSurvey.people(1 + Int(seed * seed) / 3, seed: seed).map { person in
      var person = person
      if seed % 3 == 0 { person.answers = person.answers.map { $0.isEmpty ? "" : "5" } }
      return person
    }
    for policy in LonelyPolicy.allCases where policy != .fail {
      let found = try estimates(PeopleSource(people: people), Self.surveys[survey]) {
        $0.lonely = policy
      }
      for estimate in found {
        for figure in [
          estimate.score, estimate.unweightedScore, estimate.standardError, estimate.designEffect,
          estimate.effectiveBase,
        ].compactMap(\.self) {
          #expect(figure.isFinite)
        }
        #expect((estimate.status == .unknown) == (estimate.score == nil))
        guard let interval = estimate.interval, let score = estimate.score else { continue }
        #expect(interval.upperBound > interval.lowerBound)
        #expect(interval.lowerBound >= estimate.range.lowerBound - 1e-9)
        #expect(interval.upperBound <= estimate.range.upperBound + 1e-9)
        #expect(score >= interval.lowerBound - 1e-9 && score <= interval.upperBound + 1e-9)
      }
    }
  }

  @Test("A lonely stratum stops the work by its name, unless the menu was used")
  func lonely() throws {
    var people = InventedSurvey.people(200, seed: 1)
    for index in people.indices where people[index].stratum == "s2" { people[index].cluster = "c0" }
    let failure = #expect(throws: AnalysisFailure.self) {
      try estimates(PeopleSource(people: people)) { $0.lonely = .fail }
    }
    #expect(failure == .lonelyStratum(name: "s2"))
  }
}
