import SurveyModel

/// `plan.csv`: the remedial tasks, clause by clause.
enum PlanTable {
  static let columns = [
    "id", "plan", "year", "clause", "index", "domain", "topics", "task::vi", "task::en", "task",
    "timing", "timing::vi", "due", "target", "target_unit", "target_base::vi", "lead", "support",
    "same_as", "source_lines",
  ]

  static func read(
    path: String, file: String, domains: DomainTree, topics: [Topic], units: [Unit],
    log: ProblemLog
  ) -> [RemedialTask] {
    guard
      let table = Table(
        path: path, file: file, known: columns, required: ["id", "clause", "index"], log: log)
    else { return [] }
    var names = UniqueNames()
    let domainIds = Set(domains.domains.map(\.id))
    let topicIds = Set(topics.map(\.id))
    let unitIds = Set(units.map(\.id))
    let rows = table.rows.map { RowReader(table: table, row: $0) }
    let ids = Set(rows.map { $0.text("id") })
    return rows.compactMap { row in
      guard let id = row.required("id"), names.insert(id, row, "id"),
        let clause = row.required("clause"), row.required("index") != nil
      else { return nil }
      return RemedialTask(
        id: id, plan: row.text("plan"), year: row.wholeNumber("year") ?? 0, clause: clause,
        indices: row.bars("index"),
        domains: row.known(row.bars("domain"), among: domainIds, .domain, "domain"),
        topics: row.known(topicCells(row), among: topicIds, .topic, "topics"),
        task: row.label("task"),
        timing: row.text("timing").split { $0 == "|" || $0.isWhitespace }
          .compactMap { row.word(String($0), "timing") },
        timingText: row.text("timing::vi"), due: row.day("due"), target: row.number("target"),
        targetUnit: row.text("target_unit"), targetBase: row.text("target_base::vi"),
        lead: row.known(row.bars("lead"), among: unitIds, .unit, "lead"),
        support: row.known(row.bars("support"), among: unitIds, .unit, "support"),
        sameAs: row.known(row.bars("same_as"), among: ids, .task, "same_as"),
        sourceLines: row.text("source_lines"), line: row.line)
    }
  }
}

/// The topics of a cell, split by blanks or bars.
func topicCells(_ row: RowReader) -> [String] {
  row.text("topics").split { $0 == "|" || $0.isWhitespace }.map(String.init)
}
