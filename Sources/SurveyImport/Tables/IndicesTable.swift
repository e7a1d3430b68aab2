import SurveyModel

/// `indices.csv`: published results of the indices, each on its own scale.
enum IndicesTable {
  static let columns = [
    "index", "level", "unit", "year", "component", "value", "maximum", "unit_label", "low", "high",
    "rank", "out_of", "classification", "change_stated", "method", "source", "depends_on",
  ]

  static func read(path: String, file: String, log: ProblemLog) -> [IndexResult] {
    guard
      let table = Table(
        path: path, file: file, known: columns, required: ["index", "year", "value"], log: log)
    else { return [] }
    return table.rows.compactMap { cells in
      let row = RowReader(table: table, row: cells)
      guard let index = row.required("index"), row.required("year") != nil,
        let year = row.wholeNumber("year")
      else { return nil }
      let value = row.number("value")
      let maximum = row.number("maximum")
      if let value, let maximum, value > maximum {
        row.report(.outsideRange(row.text("value"), expected: "≤ \(maximum)"), "value")
      }
      return IndexResult(
        index: index, level: row.text("level"), unit: row.text("unit"), year: year,
        component: row.optional("component"), value: value, maximum: maximum,
        unitLabel: row.text("unit_label"), low: row.number("low"), high: row.number("high"),
        rank: row.wholeNumber("rank"), outOf: row.wholeNumber("out_of"),
        classification: row.text("classification"), changeStated: row.number("change_stated"),
        method: row.text("method"), source: row.text("source"), dependsOn: row.bars("depends_on"))
    }
  }
}
