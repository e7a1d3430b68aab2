import SurveyModel

/// `units.csv`: id, label::vi, label::en, also, kind, members, valid_from, valid_to, succeeded_by.
enum UnitsTable {
  static let columns = [
    "id", "label::vi", "label::en", "label", "also", "kind", "members", "valid_from", "valid_to",
    "succeeded_by",
  ]

  static func read(path: String, file: String, log: ProblemLog) -> [Unit] {
    guard let table = Table(path: path, file: file, known: columns, required: ["id"], log: log)
    else { return [] }
    var names = UniqueNames()
    var spellings: [String: [(unit: Unit, line: Int)]] = [:]
    let rows = table.rows.map { RowReader(table: table, row: $0) }
    let ids = Set(rows.map { $0.text("id") })
    return rows.compactMap { row in
      guard let id = row.required("id"), names.insert(id, row, "id") else { return nil }
      let unit = Unit(
        id: id, label: row.label(), also: row.bars("also"),
        kind: row.word("kind", UnitKind.self) ?? .unit,
        members: row.known(row.bars("members"), among: ids, .unit, "members"),
        validFrom: row.day("valid_from"), validTo: row.day("valid_to"),
        succeededBy: row.known(row.bars("succeeded_by"), among: ids, .unit, "succeeded_by"))
      for spelling in unit.spellings {
        let key = matchKey(spelling)
        // The name or code of an area that has ended may come to mean another.
        if let other = spellings[key]?.first(where: {
          $0.unit.id != id && $0.unit.overlaps(unit)
        }) {
          row.report(
            .sharedSpelling(spelling, first: other.unit.id, second: id, firstLine: other.line),
            "also")
        }
        spellings[key, default: []].append((unit, row.line))
      }
      return unit
    }
  }
}
