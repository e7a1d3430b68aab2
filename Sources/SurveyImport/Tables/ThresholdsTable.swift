import SurveyModel

/// `thresholds.csv`: index, survey, wave, domain, question, group, minimum, warning, basis.
enum ThresholdsTable {
  static let columns = [
    "index", "survey", "wave", "domain", "question", "group", "minimum", "warning", "basis",
  ]

  static func read(path: String, file: String, domains: DomainTree, log: ProblemLog) -> [Threshold]
  {
    guard
      let table = Table(path: path, file: file, known: columns, required: ["minimum"], log: log)
    else { return [] }
    let ids = Set(domains.domains.map(\.id) + [Domain.overall])
    return table.rows.compactMap { cells in
      let row = RowReader(table: table, row: cells)
      guard row.required("minimum") != nil, let minimum = bound("minimum", row) else { return nil }
      if row.text("basis").isEmpty { row.report(.empty, "basis") }
      if let domain = row.optional("domain"),
        row.known([domain], among: ids, .domain, "domain").isEmpty
      {
        return nil
      }
      return Threshold(
        index: row.optional("index"), survey: row.optional("survey"), wave: row.optional("wave"),
        domain: row.optional("domain"), question: row.optional("question"), group: group(row),
        minimum: minimum, warning: bound("warning", row), basis: row.text("basis"), line: row.line)
    }
  }

  private static func bound(_ column: String, _ row: RowReader) -> Threshold.Bound? {
    guard let text = row.optional(column) else { return nil }
    if text.hasSuffix("%") {
      guard let percent = row.table.numbers.number(trimmed(text.dropLast())) else {
        row.report(.notANumber(text, decimalComma: row.table.numbers.misses(text)), column)
        return nil
      }
      guard (0...100).contains(percent) else {
        row.report(.outsideRange(text, expected: "0%…100%"), column)
        return nil
      }
      return .share(percent / 100)
    }
    return row.number(column).map { .value($0) }
  }

  private static func group(_ row: RowReader) -> (variable: String, value: String)? {
    guard let text = row.optional("group") else { return nil }
    let parts = text.split(separator: "=", maxSplits: 1).map { trimmed($0) }
    guard parts.count == 2 else {
      row.report(.outsideRange(text, expected: "variable=value"), "group")
      return nil
    }
    return (parts[0], parts[1])
  }
}
