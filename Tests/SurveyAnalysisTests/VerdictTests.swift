import SurveyModel
import Testing

@testable import SurveyAnalysis

@Suite("Verdicts: the first rule that holds")
struct VerdictTests {
  /// An estimate on 0…100 with a mean's interval of t = 1.96 (df 1000), p from the same.
  static func estimate(
    _ score: Double?, error: Double = 2, respondents: Int = 400, domain: String = "d1",
    hasInterval: Bool = true
  ) -> Estimate {
    var estimate = Estimate(
      domain: domain, question: nil, group: Group(), range: 0...100, respondents: respondents,
      answers: respondents, weight: 1, missing: [:], score: score, unweightedScore: nil,
      standardError: error, degreesOfFreedom: 1000, interval: nil, intervalMethod: .mean,
      designEffect: nil, effectiveBase: nil, status: .shown, notes: [])
    guard let score, hasInterval else { return estimate }
    let basis = IntervalBasis(
      score: score / 100, standardError: error / 100, degreesOfFreedom: 1000,
      respondents: respondents, members: respondents, wanted: .mean, isShare: false,
      isCensus: false)
    estimate.basis = basis
    estimate.interval = ConfidenceInterval(basis, confidence: 0.95).limits.map {
      ($0.lowerBound * 100)...($0.upperBound * 100)
    }
    return estimate
  }

  static func threshold(_ minimum: Double, warning: Double? = nil, domain: String? = nil)
    -> Threshold
  {
    Threshold(
      index: nil, survey: nil, wave: nil, domain: domain, question: nil, group: nil,
      minimum: .value(minimum), warning: warning.map { .value($0) }, basis: "thử", line: 2)
  }

  static func assessed(
    _ estimates: [Estimate], _ thresholds: [Threshold],
    change: (inout SurveySettings) -> Void = { _ in }
  ) -> [Finding] {
    let questionnaire = InventedSurvey.questionnaire(change: change)
    return assess(
      Breakdown(
        survey: "s", settings: questionnaire.settings, scheme: "s", by: [], filters: [],
        respondents: 400, definitions: "", estimates: estimates, distributions: []),
      thresholds: thresholds, domains: InventedSurvey.domains)
  }

  // Half the interval is 1.96 · 2 = 3.92.
  @Test(
    "Each rule in its turn",
    arguments: [
      (estimate(70), nil, .noThreshold), (estimate(70, respondents: 29), 80, .tooFew),
      (estimate(nil), 80, .tooFew), (estimate(70, hasInterval: false), 80, .cannotTell),
      (estimate(84), 80, .met), (estimate(75), 80, .below),
      (estimate(70, error: 9), 80, .tooFew), (estimate(78), 80, .probablyBelow),
      (estimate(81), 80, .cannotTell), (estimate(80), 80, .cannotTell),
    ] as [(Estimate, Double?, Verdict)])
  func rules(estimate: Estimate, minimum: Double?, verdict: Verdict) {
    let thresholds = minimum.map { [Self.threshold($0)] } ?? []
    #expect(Self.assessed([estimate], thresholds).map(\.verdict) == [verdict])
  }

  @Test("An interval that begins at the minimum meets it")
  func boundary() {
    let estimate = Self.estimate(84)
    let low = estimate.interval?.lowerBound ?? .nan
    #expect(Self.assessed([estimate], [Self.threshold(low)])[0].verdict == .met)
  }

  @Test("A convenience sample is judged by its score, and says so")
  func convenience() {
    let found = Self.assessed(
      [
        Self.estimate(79.9, hasInterval: false),
        Self.estimate(80, domain: "d2", hasInterval: false),
      ],
      [Self.threshold(80)]
    ) { $0.sample = .convenience }
    #expect(found.map(\.verdict) == [.below, .met])
    #expect(found.map(\.verdictBasis) == [.score, .score])
  }

  @Test("What is met but under the warning is said to be near it")
  func nearWarning() {
    let found = Self.assessed(
      [Self.estimate(88), Self.estimate(92, domain: "d2")], [Self.threshold(80, warning: 90)])
    #expect(found.map(\.nearWarning) == [true, false])
  }

  @Test("The most urgent first, then the largest gap, then the order of domains.csv")
  func order() {
    let found = Self.assessed(
      [
        Self.estimate(90, domain: "overall"), Self.estimate(60, domain: "d1"),
        Self.estimate(50, domain: "d11"), Self.estimate(78, domain: "d2"),
        Self.estimate(50, domain: "d3"),
      ], [Self.threshold(80)])
    #expect(found.map(\.estimate.domain) == ["d11", "d3", "d1", "d2", "overall"])
  }

  // By hand, q = 0.05, m = 4: p sorted .0109 .0360 .0458 .90; only .0109 ≤ 1/4 · .05 holds, and so
  // the intervals of the other two miss the minimum, but the family does not keep them.
  @Test("Among many cells only those stay below that the family keeps")
  func family() {
    let found = Self.assessed(
      [
        Self.estimate(74.9, domain: "overall"), Self.estimate(75.8, domain: "d1"),
        Self.estimate(76, domain: "d11"), Self.estimate(80.25, domain: "d2"),
      ], [Self.threshold(80)])
    #expect(found.map(\.verdict) == [.below, .probablyBelow, .probablyBelow, .cannotTell])
    #expect(found.allSatisfy { $0.familySize == 4 })
    #expect(abs((found[0].pValue ?? 0) - 0.0109) < 2e-4)
  }

  // R: p.adjust(c(.001, .008, .039, .041, .042), "BH") <= .05 keeps all five.
  @Test("The limit is that of Benjamini and Hochberg")
  func limit() {
    #expect(ComparisonFamily.limit([0.042, 0.001, 0.039, 0.008, 0.041], q: 0.05) == 0.042)
    #expect(ComparisonFamily.limit([0.001, 0.008, 0.039, 0.041, 0.06], q: 0.05) == 0.008)
    #expect(ComparisonFamily.limit([0.2, 0.3], q: 0.05) == nil)
  }

  @Test(
    "p is the alpha at which the interval just reaches the minimum",
    arguments: [IntervalMethod.logit, .wilson, .exact, .mean], [0.6, 0.68, 0.75])
  func pValue(method: IntervalMethod, minimum: Double) throws {
    let basis = IntervalBasis(
      score: 0.7, standardError: 0.02, degreesOfFreedom: 17, respondents: 300, members: 320,
      wanted: method, isShare: true, isCensus: false)
    let p = try #require(basis.pValue(of: minimum))
    let limits = try #require(ConfidenceInterval.limits(basis, method, alpha: p))
    let end = minimum < 0.7 ? limits.lowerBound : limits.upperBound
    #expect(abs(end - minimum) < 1e-7)
  }
}
