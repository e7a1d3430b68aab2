import SurveyAnalysis
import SurveyModel
import SurveyReport
import Testing

struct ChartTests {
  let bundle = SampleRelease.bundle
  let charts = SampleRelease.bundle.charts

  @Test("The chart folder is the same as its golden files")
  func golden() throws {
    for file in bundle.files where !file.name.hasPrefix("schemas/") {
      try expectGolden(file.bytes, "charts/\(file.name)")
    }
  }

  @Test("A chart has every key of its schema, and each row every column")
  func keys() {
    for chart in charts {
      for key in schemaKeys { #expect(chart.json[key] != nil, "\(chart.id): \(key)") }
      guard case .array(let rows) = chart.json["data"]?["rows"] else {
        Issue.record("\(chart.id) has no rows")
        continue
      }
      for row in rows {
        for column in chart.columns { #expect(row[column.name] != nil, "\(column.name)") }
      }
      #expect(Set(chart.columns.map(\.name)).count == chart.columns.count)
    }
  }

  @Test("Chart ids are unique, and every question with answers has its chart")
  func ids() {
    #expect(
      charts.map(\.id) == [
        "sipas-2023-domains", "sipas-2023-by-district", "sipas-2023-heat-district",
        "sipas-2023-findings", "sipas-2023-answers-regulations", "sipas-2023-choices-channel",
        "sipas-2023-choices-rare",
      ])
  }

  @Test("A distribution under 30 respondents has neither percentages nor base")
  func suppressedDistribution() {
    let chart = charts.last?.json
    #expect(chart?["base"] == .null)
    guard case .array(let rows) = chart?["data"]?["rows"] else {
      Issue.record("no rows")
      return
    }
    for row in rows { #expect(row["percent"] == .null) }
  }

  @Test("Chart CSV opens in a spreadsheet: a byte order mark stands first")
  func byteOrderMark() {
    for file in bundle.files where file.name.hasSuffix(".csv") {
      #expect(file.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    }
  }

  private let schemaKeys = [
    "id", "kind", "title", "subtitle", "survey", "index", "wave", "method", "scheme", "unit",
    "base", "weighting", "interval", "confidence", "thresholds", "source", "synthetic",
    "reconstructed", "notices", "licence", "data", "disclosure", "questions", "alt", "caption",
  ]
}
