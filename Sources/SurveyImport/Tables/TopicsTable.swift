import SurveyModel

/// `topics.csv`: id, label::vi, label::en.
enum TopicsTable {
  static let columns = ["id", "label::vi", "label::en", "label"]

  static func read(path: String, file: String, log: ProblemLog) -> [Topic] {
    guard let table = Table(path: path, file: file, known: columns, required: ["id"], log: log)
    else { return [] }
    var names = UniqueNames()
    return table.rows.compactMap { cells in
      let row = RowReader(table: table, row: cells)
      guard let id = row.required("id"), names.insert(id, row, "id") else { return nil }
      return Topic(id: id, label: row.label())
    }
  }
}
