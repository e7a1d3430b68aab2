import SurveyAnalysis
import SurveyModel
import SurveyReport
import Testing

struct DisclosureTests {
  @Test("A single hidden group takes the smallest other with it")
  func complementary() {
    let published = SampleBreakdown.byDistrict.publishable()
    #expect(
      published.estimates.map(\.status) == [.shown, .shown, .suppressed, .suppressed])
  }

  @Test("Two hidden groups hide no third")
  func primaryAlone() {
    var breakdown = SampleBreakdown.byDistrict
    breakdown.estimates[1].respondents = 3
    #expect(
      breakdown.publishable().estimates.map(\.status)
        == [.shown, .suppressed, .suppressed, .shown])
  }

  @Test("A crossed cell does not follow from a margin: along each variable two are hidden")
  func crossed() {
    var breakdown = SampleBreakdown.byDistrict
    let template = breakdown.estimates[0]
    func row(_ parts: [(String, String)], _ respondents: Int) -> Estimate {
      var row = template
      row.group = Group(parts.map { Group.Part(variable: $0.0, value: $0.1) })
      row.respondents = respondents
      return row
    }
    // 8 = 72 − 64, and 8 = 82 − 74: each must stay unknown.
    breakdown.estimates = [
      row([("u", "tp")], 72), row([("u", "hu")], 174), row([("g", "nam")], 82),
      row([("g", "nu")], 164), row([("u", "tp"), ("g", "nam")], 8),
      row([("u", "tp"), ("g", "nu")], 64), row([("u", "hu"), ("g", "nam")], 74),
      row([("u", "hu"), ("g", "nu")], 100),
    ]
    let hidden = breakdown.publishable().estimates.map { $0.status == .suppressed }
    #expect(hidden == [false, false, false, false, true, true, true, true])
  }

  @Test("Domains do not hide each other")
  func domainsApart() {
    var breakdown = SampleBreakdown.whole
    breakdown.estimates[1].respondents = 3
    let statuses = breakdown.publishable().estimates.map(\.status)
    #expect(statuses == [.shown, .suppressed, .shown, .shown, .unknown])
  }

  @Test("A base of exactly the least that may be published is shown")
  func boundary() {
    var breakdown = SampleBreakdown.byDistrict
    breakdown.estimates[2].respondents = 10
    #expect(breakdown.publishable().estimates.allSatisfy { $0.status == .shown })
  }

  @Test("A hidden row has null for every figure, in JSON and in CSV")
  func everyFigure() {
    let published = SampleBreakdown.byDistrict.publishable()
    let json = published.estimates[2].json
    for key in [
      "respondents", "answers", "weight", "missing", "score", "unweightedScore", "standardError",
      "degreesOfFreedom", "interval", "intervalMethod", "designEffect", "effectiveBase", "note",
    ] {
      #expect(json[key] == .null, "\(key)")
    }
    #expect(json["status"] == "suppressed")
    let records = BreakdownReport(published, labels: SampleSurvey.labels, weighting: .none).records
    let row = zip(records.columns, records.rows[2]).filter { $0.1 != .none }.map(\.0)
    #expect(
      row == [
        "survey", "index", "wave", "method", "synthetic", "reconstructed", "domain", "labelVi",
        "labelEn", "group.district", "rangeLow", "rangeHigh", "status",
      ])
  }

  @Test("To publish twice hides no more than to publish once")
  func idempotent() {
    let once = SampleBreakdown.byDistrict.publishable()
    #expect(once.publishable().estimates == once.estimates)
  }

  @Test("A distribution in which all gave one answer is hidden")
  func oneAnswer() {
    let alike = SampleDistributions.distribution(
      "q1", text("", ""), respondents: 100, counts: [100, 0])
    var breakdown = SampleBreakdown.whole
    breakdown.distributions = [alike]
    #expect(breakdown.publishable().distributions[0].isSuppressed)
    let differing = SampleDistributions.distribution(
      "q1", text("", ""), respondents: 30, counts: [29, 1])
    breakdown.distributions = [differing]
    #expect(!breakdown.publishable().distributions[0].isSuppressed)
  }

  @Test("A finding on a hidden figure tells neither its score nor its gap")
  func findings() {
    var breakdown = SampleBreakdown.whole
    breakdown.estimates[2].respondents = 4
    let published = SampleFindings.all.publishable(as: [breakdown.publishable()])
    #expect(published[0].finding.verdict == .tooFew)
    #expect(published[0].finding.gap == nil)
    #expect(published[0].finding.estimate.score == nil)
    #expect(published[1].finding.verdict == .probablyBelow)
  }
}
