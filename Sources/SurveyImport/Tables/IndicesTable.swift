import SurveyModel

/// `indices.csv`: published results of the indices, each on its own scale.
enum IndicesTable {
  static let columns = [
    "index", "level", "unit", "year", "component", "value", "maximum", "unit_label", "low", "high",
    "rank", "out_of", "classification", "change_stated", "method", "source", "depends_on",
  ]

  static func read(path: String, file: String, units: [SurveyModel.Unit], log: ProblemLog)
    -> [IndexResult]
  {
    let names = UnitNames(units)
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
        index: index, level: row.text("level"), unit: unit(row, year, names), year: year,
        component: row.optional("component"), value: value, maximum: maximum,
        unitLabel: row.text("unit_label"), low: row.number("low"), high: row.number("high"),
        rank: row.wholeNumber("rank"), outOf: row.wholeNumber("out_of"),
        classification: row.text("classification"), changeStated: row.number("change_stated"),
        method: row.text("method"), source: row.text("source"), dependsOn: row.bars("depends_on"))
    }
  }

  /// The unit that a spelling or code means at the end of the year that the result is of.
  private static func unit(_ row: RowReader, _ year: Int, _ names: UnitNames) -> String {
    let text = row.text("unit")
    if text.isEmpty { return "" }
    switch names.find(text, on: CalendarDay(year: year, month: 12, day: 31)) {
    case .unit(let id): return id
    case .ended(let id, let successors):
      row.report(.unitOfOtherYear(text, id: id, year: year, successors: successors), "unit")
    case .notYet(let id):
      row.report(.unitOfOtherYear(text, id: id, year: year, successors: []), "unit")
    case .unknown(let near):
      row.report(.unknownReference(to: .unit, found: text, near: near), "unit")
    }
    return text
  }
}
