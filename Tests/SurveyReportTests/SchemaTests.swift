import Foundation
import SurveyReport
import Testing

struct SchemaTests {
  @Test("Every shipped schema is JSON with the draft it is written in")
  func wellFormed() throws {
    let charts = SampleRelease.bundle.files.filter { $0.name.hasSuffix(".schema.json") }
    #expect(charts.count == 3)
    for file in schemaFiles + charts {
      let object = try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any]
      #expect(
        object?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema",
        "\(file.name)")
      let name = file.name.replacing("schemas/", with: "")
      try expectGolden(file.bytes, "schemas/\(name)")
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
