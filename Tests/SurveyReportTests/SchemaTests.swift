import Foundation
import SurveyReport
import Testing

struct SchemaTests {
  @Test("Every shipped schema is JSON with the draft it is written in")
  func wellFormed() throws {
    let charts = chartFiles([]).filter { $0.name.hasSuffix(".schema.json") }
    #expect(charts.count == 2)
    for file in schemaFiles + charts {
      let object = try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any]
      #expect(
        object?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema",
        "\(file.name)")
      try expectGolden(file.bytes, "schemas/\(file.name)")
    }
  }

  @Test("The list of charts has the keys that its schema requires, and none that it does not name")
  func chartIndex() throws {
    let schema =
      try JSONSerialization.jsonObject(with: Data(chartIndexSchema.utf8)) as? [String: Any]
    let list = (schema?["properties"] as? [String: Any])?["charts"] as? [String: Any]
    let items = try #require(list?["items"] as? [String: Any])
    let charts = SurveyResults(
      questionnaire: SampleSurvey.questionnaire, weighting: .none, whole: SampleBreakdown.whole,
      byGroup: [], recommendations: []
    ).charts(labels: SampleSurvey.labels)
    guard case .object(let whole) = SurveyReport.chartIndex(charts),
      case .array(let entries) = whole["charts"]
    else { return #expect(Bool(false)) }
    #expect(Set(whole.keys) == Set(try #require(schema?["required"] as? [String])))
    for case .object(let entry) in entries {
      #expect(Set(entry.keys) == Set(try #require(items["required"] as? [String])))
    }
  }

  @Test("A breakdown has the keys that its schema requires, and none that it does not name")
  func breakdown() throws {
    let schema =
      try JSONSerialization.jsonObject(with: Data(breakdownSchema.utf8)) as? [String: Any]
    let required = try #require(schema?["required"] as? [String])
    let report = BreakdownReport(
      SampleBreakdown.whole, labels: SampleSurvey.labels, weighting: .none)
    guard case .object(let members) = report.json else {
      Issue.record("no object")
      return
    }
    #expect(Set(required) == Set(members.keys))
  }
}
