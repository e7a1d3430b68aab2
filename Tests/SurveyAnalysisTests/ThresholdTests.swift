import SurveyModel
import Testing

@testable import SurveyAnalysis

@Suite("Which threshold applies")
struct ThresholdTests {
  private func row(
    _ line: Int, question: String? = nil, domain: String? = nil, group: (String, String)? = nil,
    survey: String? = nil, wave: String? = nil, index: String? = nil,
    minimum: Threshold.Bound = .share(0.8)
  ) -> Threshold {
    Threshold(
      index: index, survey: survey, wave: wave, domain: domain, question: question,
      group: group.map { (variable: $0.0, value: $0.1) }, minimum: minimum, warning: nil,
      basis: "thử", line: line)
  }

  private func applied(_ thresholds: [Threshold]) throws -> Int? {
    var estimate = VerdictTests.estimate(70)
    estimate.question = "q1"
    estimate.group = Group([Group.Part(variable: "sex", value: "f")])
    return VerdictTests.assessed([estimate], thresholds).first?.threshold?.line
  }

  @Test("The most specific row, compared from the left")
  func specificity() throws {
    let index = row(2, index: "SIPAS")
    let wave = row(3, wave: "2026", index: "SIPAS")
    let survey = row(4, survey: "s")
    let group = row(5, group: ("sex", "f"))
    let domain = row(6, domain: "d1")
    let question = row(7, question: "q1")
    var rows = [index]
    for next in [wave, survey, group, domain, question] {
      rows.append(next)
      #expect(try applied(rows) == next.line)
      #expect(try applied(rows.reversed()) == next.line)
    }
    // A domain outweighs everything to its right together.
    #expect(
      try applied([domain, row(8, group: ("sex", "f"), survey: "s", wave: "2026", index: "SIPAS")])
        == 6)
  }

  @Test("A row for another question, group or wave does not apply")
  func others() throws {
    #expect(
      try applied([
        row(2, question: "q2"), row(3, group: ("sex", "m")), row(4, wave: "2025"),
        row(5, survey: "t"), row(6, index: "PAPI"), row(7, domain: "d2"),
      ]) == nil)
  }

  @Test("A part of the range is taken on the estimate's own range")
  func share() {
    #expect(Threshold.Bound.share(0.5).value(on: 8...80) == 44)
    #expect(Threshold.Bound.value(44).value(on: 8...80) == 44)
  }

  @Test("Two rows that tie, and a bound outside a range, are faults by their lines")
  func faults() throws {
    let survey = InventedSurvey.questionnaire()
    let analysis = try Analysis(survey, InventedSurvey.domains, AnalysisRequest())
    #expect(
      analysis.faults(in: [row(2, domain: "d1"), row(3, domain: "d1"), row(4, domain: "d2")])
        == [ThresholdFault(line: 3, kind: .ties(line: 2))])
    #expect(
      analysis.faults(in: [row(5, domain: "d1", minimum: .value(120))])
        == [ThresholdFault(line: 5, kind: .outside(0...100))])
    #expect(analysis.faults(in: [row(2, survey: "t"), row(3, survey: "t")]) == [])
  }
}
