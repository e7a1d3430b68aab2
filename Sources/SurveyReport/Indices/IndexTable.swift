import SurveyAnalysis
import SurveyModel

/// Index results on their own scales: a section an index, a row a year or component.
struct IndexTable {
  private let report: IndicesReport
  private let language: Language

  init(_ report: IndicesReport, _ language: Language) {
    self.report = report
    self.language = language
  }

  private var vietnamese: Bool { language == .vietnamese }

  var table: TextTable {
    TextTable(
      columns: [
        .words(vietnamese ? "Năm" : "Year"),
        .figures(vietnamese ? "Kết quả" : "Result"),
        .figures(vietnamese ? "Thang điểm" : "Scale"),
        .words(vietnamese ? "So với năm trước" : "Against the year before"),
        .words(vietnamese ? "Hạng" : "Rank"),
      ],
      rows: report.indices.flatMap { index -> [TextTable.Row] in
        let own = report.standings.filter { $0.result.index == index }
        return [.section(IndexWords.name(of: index)[language])] + rows(of: own)
      })
  }

  /// A unit that took another's place is told apart: no series goes on over the break.
  private func rows(of standings: [IndexStanding]) -> [TextTable.Row] {
    var rows: [TextTable.Row] = []
    var unit: String?
    var units: [String] = []
    for standing in standings where !units.contains(standing.result.unit) {
      units.append(standing.result.unit)
    }
    let hasSeveral = units.count > 1
    // By year, whatever the order in which the office wrote them down.
    let inOrder = units.flatMap { unit in
      standings.filter { $0.result.unit == unit }.enumerated()
        .sorted { ($0.element.result.year, $0.offset) < ($1.element.result.year, $1.offset) }
        .map(\.element)
    }
    for standing in inOrder {
      if hasSeveral, unit != standing.result.unit {
        unit = standing.result.unit
        rows.append(.section("– " + report.labels.unit(standing.result.unit)[language]))
      }
      rows.append(.cells(cells(of: standing)))
    }
    return rows
  }

  private func cells(of standing: IndexStanding) -> [TextTable.Cell] {
    let result = standing.result
    let words = StandingWords(standing, language)
    let component = result.component.map { ", " + report.labels.domain($0)[language] } ?? ""
    return [
      TextTable.Cell("\(result.year)" + component, depth: result.component == nil ? 0 : 1),
      TextTable.Cell(words.value),
      TextTable.Cell(words.scale),
      TextTable.Cell(words.change),
      TextTable.Cell(words.rank),
    ]
  }
}
