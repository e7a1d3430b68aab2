import SurveyAnalysis
import SurveyModel
import SurveyReport
import Testing

@Suite("Disclosure over a whole release")
struct ReleaseDisclosureTests {
  private func results(_ tables: [Breakdown]) -> SurveyResults {
    SurveyResults(
      questionnaire: SampleSurvey.questionnaire, weighting: .none, whole: tables[0],
      byGroup: Array(tables.dropFirst()), recommendations: [])
  }

  @Test("Nobody recovers a hidden base from all tables together", arguments: 1...300)
  func intruder(_ seed: UInt64) {
    let published = results(InventedRelease(seed: seed).tables).publishable()
    let found = Intruder([published.whole] + published.byGroup).found()
    #expect(found.isEmpty, "seed \(seed): \(found)")
  }

  @Test("The intruder does recover bases where only the small ones are hidden")
  func intruderWins() {
    var recovered = 0
    var right = 0
    for seed: UInt64 in 1...40 {
      let tables = InventedRelease(seed: seed).tables
      let primary = tables.map { table in
        var hidden = table
        for place in table.estimates.indices where table.estimates[place].respondents < 10 {
          hidden.estimates[place] = table.estimates[place].suppressed
        }
        return hidden
      }
      for found in Intruder(primary).found() {
        recovered += 1
        let truth = tables.flatMap(\.estimates).first {
          $0.domain == found.line.domain && $0.question == found.line.question
            && Set($0.group.parts.map { "\($0.variable)=\($0.value ?? "∅")" }) == found.group
        }
        if truth?.respondents == found.base { right += 1 }
      }
    }
    #expect(recovered > 100)
    #expect(right == recovered)
  }

  @Test("A hidden figure is nil or absent, never 0, and every one has a reason")
  func reasons() {
    let published = results(InventedRelease(seed: 7).tables).publishable()
    let rows = ([published.whole] + published.byGroup).flatMap(\.estimates)
      .filter { $0.status == .suppressed }
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(row.score == nil && row.interval == nil && row.publishedRespondents == nil)
    }
    for row in rows {
      #expect(
        published.hidden.contains {
          $0.domain == row.domain && $0.question == row.question
            && Set($0.group.parts) == Set(row.group.parts)
        })
    }
  }

  @Test("The distribution of a breakdown variable goes where one of its groups is hidden")
  func groupSizes() {
    var tables = InventedRelease(seed: 7).tables
    var distribution = SampleBreakdown.whole.distributions[0]
    distribution.question = "g"
    tables[0].distributions = [distribution]
    let published = results(tables).publishable()
    #expect(published.hidden.contains { $0.group.parts.contains { $0.variable == "g" } })
    #expect(published.whole.distributions[0].isSuppressed)
    #expect(published.hidden.contains { $0.reason == .groupSizes && $0.question == "g" })
  }

  @Test("The report for the office says that it is not to be published, in both languages")
  func report() {
    let release = SampleRelease.release()
    let report = release.disclosure
    #expect(!report.hidden.isEmpty)
    #expect(report.document(in: .vietnamese).markdown.contains("TÀI LIỆU NỘI BỘ"))
    #expect(report.document(in: .english).markdown.contains("FOR THE OFFICE ALONE"))
    #expect(report.records.rows.count == report.hidden.count)
  }
}
