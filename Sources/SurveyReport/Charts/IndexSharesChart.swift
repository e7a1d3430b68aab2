import SurveyAnalysis
import SurveyModel

extension IndicesReport {
  /// The plan's six indices, each in its newest year: its own value, and what part of its maximum
  /// that is.
  func sharesChart(licence: Licence) -> Chart {
    var chart = chart(
      .indexShares, "indices",
      title: LocalizedText(
        vietnamese: "Sáu chỉ số của kế hoạch so với điểm tối đa",
        english: "The plan's six indices as a share of their maximum"),
      unit: LocalizedText(
        vietnamese: "% của điểm tối đa; mỗi chỉ số có thang riêng",
        english: "% of the maximum; each index has a scale of its own"), licence)
    var columns = ChartColumns<IndexStanding>()
    columns.addLabelled("index", "Chỉ số", "Index", code: { $0.result.index }) {
      IndexWords.name(of: $0.result.index)
    }
    columns.add("year", .integer, "Năm", "Year", for: .programs) { .integer($0.result.year) }
    columns.addTexts("year", "Năm", "Year") {
      LocalizedText(vietnamese: "\($0.result.year)", english: "\($0.result.year)")
    }
    columns.add("value", .number, "Kết quả", "Result") { .init(published: $0.result.value) }
    columns.add("maximum", .number, "Điểm tối đa", "Maximum") {
      .init(published: $0.result.maximum)
    }
    columns.add("share", .number, "% của điểm tối đa", "% of the maximum") { standing in
      guard let value = standing.result.value, let maximum = standing.result.maximum, maximum > 0
      else { return .none }
      return .published(value / maximum * 100)
    }
    columns.addTexts("change", "So với năm trước", "Against the year before") { standing in
      LocalizedText(
        vietnamese: StandingWords(standing, .vietnamese).change,
        english: StandingWords(standing, .english).change)
    }
    columns.add("method", .string, "Cách tính", "Method", for: .programs) {
      .text($0.result.method)
    }
    columns.add("source", .string, "Nguồn", "Source") { .text($0.result.source) }
    chart.columns = columns.columns
    chart.rows = columns.rows(
      of: IndexWords.ofPlan.compactMap { index in
        standings.filter { $0.result.index == index && $0.result.component == nil }
          .max { $0.result.year < $1.result.year }
      })
    return chart
  }

  /// The newest published PAPI dimensions of the province, as bars and as a radar.
  func papiCharts(licence: Licence) -> [Chart] {
    let parts = standings.filter {
      $0.result.index == "PAPI"
        && $0.result.component.map { labels.depth(ofDomain: $0) == 0 } == true
        && $0.result.value != nil
    }
    guard let year = parts.map(\.result.year).max() else { return [] }
    let newest = parts.filter { $0.result.year == year }
    guard newest.count > 2 else { return [] }
    return [(Chart.Kind.domainScores, "papi-dimensions"), (.dimensionRadar, "papi-radar")].map {
      kind, id in
      var chart = chart(
        kind, id,
        title: LocalizedText(
          vietnamese: "PAPI của tỉnh năm \(year): các chỉ số nội dung"
            + (kind == .dimensionRadar ? " trên một vòng" : ""),
          english: "The province's PAPI of \(year): its dimensions"
            + (kind == .dimensionRadar ? " round a circle" : "")),
        unit: LocalizedText(vietnamese: "điểm, thang 1–10", english: "points, from 1–10"), licence)
      chart.wave = "\(year)"
      var columns = ChartColumns<IndexStanding>()
      columns.addLabelled("domain", "Chỉ số nội dung", "Dimension", code: { $0.result.component }) {
        labels.domain($0.result.component ?? "")
      }
      columns.add("depth", .integer, "Cấp", "Level", for: .programs) { _ in .integer(0) }
      // PAPI counts every dimension from 1 to 10.
      columns.add("rangeLow", .number, "Đầu thang", "Low end of the scale", for: .programs) { _ in
        .published(1)
      }
      columns.add("rangeHigh", .number, "Cuối thang", "High end of the scale", for: .programs) {
        .init(published: $0.result.maximum)
      }
      columns.add("score", .number, "Điểm", "Score") { .init(published: $0.result.value) }
      columns.add("low", .number, "Cận dưới", "Lower limit") { .init(published: $0.result.low) }
      columns.add("high", .number, "Cận trên", "Upper limit") { .init(published: $0.result.high) }
      columns.add("method", .string, "Cách tính", "Method", for: .programs) {
        .text($0.result.method)
      }
      columns.add("source", .string, "Nguồn", "Source") { .text($0.result.source) }
      chart.columns = columns.columns
      chart.rows = columns.rows(of: newest)
      return chart
    }
  }

  private func chart(
    _ kind: Chart.Kind, _ id: String, title: LocalizedText, unit: LocalizedText, _ licence: Licence
  ) -> Chart {
    Chart(
      id: id, kind: kind, title: title,
      subtitle: LocalizedText(
        vietnamese: "Số liệu do cơ quan công bố chỉ số đưa ra, chép trong indices.csv",
        english: "Figures of those who publish the indices, as copied into indices.csv"),
      index: id.hasPrefix("papi") ? "PAPI" : nil, unit: unit, licence: licence,
      provenance: Provenance(source: sources(id)))
  }

  /// Where the figures come from, each source once.
  private func sources(_ id: String) -> String {
    var sources: [String] = []
    for standing in standings
    where (standing.result.index == "PAPI") == id.hasPrefix("papi")
      && !sources.contains(standing.result.source)
    {
      sources.append(standing.result.source)
    }
    return sources.joined(separator: "; ")
  }
}
