import SurveyModel

/// `population.csv`: variable, value, population; crossed variables joined by `*` in both.
enum PopulationTable {
  static func read(
    path: String, file: String, questions: [Question], lists: [String: ChoiceList], log: ProblemLog
  ) -> [PopulationCell] {
    let columns = ["variable", "value", "population"]
    guard let table = Table(path: path, file: file, known: columns, required: columns, log: log)
    else { return [] }
    let names = Set(questions.map(\.name))
    return table.rows.compactMap { cells in
      let row = RowReader(table: table, row: cells)
      let variables = row.text("variable").split(separator: "*").map { trimmed($0) }
      let values = row.text("value").split(separator: "*").map { trimmed($0) }
      guard row.required("variable") != nil, row.required("value") != nil,
        row.known(variables, among: names, .question, "variable").count == variables.count,
        row.required("population") != nil, let population = row.number("population")
      else { return nil }
      if variables.count != values.count {
        row.report(
          .outsideRange(row.text("value"), expected: "\(variables.count) × value"), "value")
        return nil
      }
      for (variable, value) in zip(variables, values) {
        guard let question = questions.first(where: { $0.name == variable }) else { continue }
        let known = Self.values(of: question, lists)
        if !known.isEmpty { _ = row.known([value], among: known, .choice, "value") }
      }
      if population < 0 {
        row.report(.outsideRange(row.text("population"), expected: "≥ 0"), "population")
      }
      return PopulationCell(variables: variables, values: values, population: population)
    }
  }

  /// The values that a variable can have; empty where any text may be one.
  private static func values(of question: Question, _ lists: [String: ChoiceList]) -> Set<String> {
    if !question.bands.isEmpty { return Set(question.bands.map(\.label)) }
    guard case .selectOne(let list) = question.type else { return [] }
    return Set(lists[list]?.choices.map(\.name) ?? [])
  }
}

/// `fieldwork.csv`: group, value, issued, collected (phiếu phát ra, thu về).
enum FieldworkTable {
  static func read(path: String, file: String, questions: [Question], log: ProblemLog)
    -> [FieldworkCell]
  {
    let columns = ["group", "value", "issued", "collected"]
    guard let table = Table(path: path, file: file, known: columns, required: columns, log: log)
    else { return [] }
    let names = Set(questions.map(\.name))
    return table.rows.compactMap { cells in
      let row = RowReader(table: table, row: cells)
      guard let group = row.required("group"), let value = row.required("value"),
        !row.known([group], among: names, .question, "group").isEmpty,
        let issued = row.wholeNumber("issued"), let collected = row.wholeNumber("collected")
      else { return nil }
      if collected > issued || collected < 0 {
        row.report(.outsideRange(row.text("collected"), expected: "0…\(issued)"), "collected")
      }
      return FieldworkCell(group: group, value: value, issued: issued, collected: collected)
    }
  }
}
