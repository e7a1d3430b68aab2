import SurveyModel

/// `choices.csv`, the XLSForm choices sheet: the lists by name.
enum ChoicesSheet {
  static let columns = [
    "list_name", "list name", "name", "value", "label::vi", "label::en", "label", "also", "points",
    "satisfied", "missing",
  ]

  /// What `satisfied` may say.
  private static let yes: Set<String> = ["yes", "true", "1", "x", "có", "co"]
  private static let no: Set<String> = ["", "no", "false", "0", "không", "khong"]

  static func read(path: String, file: String, language: Language, log: ProblemLog)
    -> [String: ChoiceList]
  {
    guard let table = Table(path: path, file: file, known: columns, required: [], log: log)
    else { return [:] }
    let list = table.has("list_name") ? "list_name" : "list name"
    // A column `value` is the code where it stands alone, and the points where it stands by `name`.
    let name = table.has("name") ? "name" : "value"
    let points = table.has("points") || !table.has("name") ? "points" : "value"
    guard table.has(list), table.has(name) else {
      log.add(.missingColumn(table.has(list) ? "name" : "list_name", near: []), file: file, line: 1)
      return [:]
    }
    var lists: [String: ChoiceList] = [:]
    var spellings: [String: [String: (name: String, line: Int)]] = [:]
    for row in table.rows.map({ RowReader(table: table, row: $0) }) {
      guard let listName = row.required(list), let code = row.required(name) else { continue }
      let choice = Choice(
        name: code, label: row.label(default: language), also: row.bars("also"),
        points: row.number(points), satisfied: satisfied(row),
        missing: row.word("missing", MissingReason.self))
      if let first = spellings[listName]?[matchKey(code)], first.name == code {
        row.report(.repeatedName(code, firstLine: first.line), name)
        continue
      }
      for spelling in Set(choice.spellings).sorted() {
        if let other = spellings[listName]?[matchKey(spelling)], other.name != code {
          row.report(
            .sharedSpelling(spelling, first: other.name, second: code, firstLine: other.line), name)
        }
        spellings[listName, default: [:]][matchKey(spelling)] = (code, row.line)
      }
      lists[listName, default: ChoiceList(name: listName, choices: [])].choices.append(choice)
    }
    for list in lists.values.sorted(by: { $0.name < $1.name })
    where list.choices.count > ColumnKind.maximumChoices {
      log.add(
        .tooManyChoices(
          list: list.name, count: list.choices.count, most: ColumnKind.maximumChoices), file: file)
    }
    return lists
  }

  private static func satisfied(_ row: RowReader) -> Bool {
    let text = row.text("satisfied").lowercased()
    if !yes.contains(text), !no.contains(text) {
      row.report(
        .unknownWord(found: row.text("satisfied"), expected: ["yes", "no"], near: []), "satisfied")
    }
    return yes.contains(text)
  }
}
