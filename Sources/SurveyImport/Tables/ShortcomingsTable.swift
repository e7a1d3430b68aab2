import SurveyModel

/// `shortcomings.csv`: index, year, clause, text::vi, text::en, topics, source_lines.
enum ShortcomingsTable {
  static let columns = [
    "index", "year", "clause", "text::vi", "text::en", "text", "topics", "source_lines",
  ]

  static func read(path: String, file: String, topics: [Topic], log: ProblemLog) -> [Shortcoming] {
    guard
      let table = Table(path: path, file: file, known: columns, required: ["index"], log: log)
    else { return [] }
    let topicIds = Set(topics.map(\.id))
    return table.rows.compactMap { cells in
      let row = RowReader(table: table, row: cells)
      guard let index = row.required("index") else { return nil }
      return Shortcoming(
        index: index, year: row.wholeNumber("year") ?? 0, clause: row.text("clause"),
        text: row.label("text"),
        topics: row.known(topicCells(row), among: topicIds, .topic, "topics"),
        sourceLines: row.text("source_lines"))
    }
  }
}
