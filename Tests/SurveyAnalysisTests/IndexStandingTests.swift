import SurveyModel
import Testing

@testable import SurveyAnalysis

@Suite("Index results beside the year before")
struct IndexStandingTests {
  private func result(
    _ year: Int, _ value: Double?, change: Double? = nil, method: String = "m",
    index: String = "CCHC", unit: String = "so", dependsOn: [String] = []
  ) -> IndexResult {
    IndexResult(
      index: index, level: "department", unit: unit, year: year, component: nil, value: value,
      maximum: 100, unitLabel: "điểm", low: nil, high: nil, rank: nil, outOf: nil,
      classification: "", changeStated: change, method: method, source: "", dependsOn: dependsOn)
  }

  // The plan: 77.21 after a fall of 19.19, 83.78 after 3.86, 84.9 after 8.52, 96.5 after a rise of
  // 7.5, 729.94 after 118.04.
  @Test(
    "Without a row of its own the year before follows from the change stated",
    arguments: [
      (77.21, -19.19, 96.4), (83.78, -3.86, 87.64), (84.9, -8.52, 93.42), (96.5, 7.5, 89),
      (729.94, 118.04, 611.9),
    ])
  func implied(value: Double, change: Double, before: Double) {
    let standing = IndexStanding.all([result(2023, value, change: change)], methods: [:])[0]
    #expect(standing.previous == .implied(before))
    #expect(standing.check == .unchecked)
    #expect(standing.isComparable == nil)
  }

  @Test(
    "With a row of its own the change is confirmed or contradicted",
    arguments: [(87.64, IndexStanding.Check.confirmed), (87.66, .contradicted)])
  func checked(before: Double, check: IndexStanding.Check) {
    let standing = IndexStanding.all(
      [result(2022, before), result(2023, 83.78, change: -3.86)], methods: [:])[1]
    #expect(standing.check == check)
    #expect(standing.isComparable == true)
  }

  @Test("Across two methods no change is computed, and a survey may tell the earlier method")
  func methods() {
    let own = IndexStanding.all(
      [result(2022, 96.4, method: "old"), result(2023, 77.21, change: -19.19)], methods: [:])[1]
    #expect(own.change == nil && own.isComparable == false && own.check == .confirmed)
    let told = IndexStanding.all(
      [result(2023, 77.21, change: -19.19)], methods: ["CCHC": [2022: "old"]])[0]
    #expect(told.isComparable == false && told.previous == .implied(96.4))
  }

  @Test("A unit that took another's place begins a series of its own")
  func units() {
    let standing = IndexStanding.all(
      [result(2024, 44.4, unit: "old"), result(2025, 45, unit: "new")], methods: [:])[1]
    #expect(standing.previous == .unknown && standing.change == nil)
  }

  @Test("A fall reaches every index that names it, or one that it reaches, once")
  func reach() {
    let results = [
      result(2023, 1, index: "A", dependsOn: ["S"]), result(2023, 1, index: "B", dependsOn: ["S"]),
      result(2023, 1, index: "C", dependsOn: ["A", "B"]),
      result(2023, 1, index: "S", dependsOn: ["C"]),
    ]
    let reach = IndexReach(from: "S", in: results)
    #expect(
      reach.links == [
        .init(index: "A", via: "S"), .init(index: "B", via: "S"), .init(index: "C", via: "A"),
      ])
  }
}
