import SurveyModel

/// `survey.csv`, the XLSForm survey sheet: one row a column of the export.
struct SurveySheet {
  static let columns = [
    "type", "name", "label::vi", "label::en", "label", "also", "domain", "topics", "relevant",
    "role", "minimum", "maximum", "bands",
  ]

  /// The XLSForm types whose answers are read, and those that carry none for us.
  private static let answered = [
    "select_one", "select_multiple", "integer", "decimal", "range", "text", "date", "datetime",
    "begin_group", "end_group",
  ]
  private static let unanswered = [
    "note", "calculate", "start", "end", "today", "time", "deviceid", "subscriberid", "simserial",
    "phonenumber", "username", "email", "audit", "start-geopoint", "geopoint", "geotrace",
    "geoshape", "image", "audio", "video", "file", "barcode", "acknowledge", "trigger", "hidden",
    "xml-external", "csv-external", "rank", "background-audio", "select_one_from_file",
    "select_multiple_from_file", "select_one_external",
  ]

  let domains: DomainTree
  let topics: [Topic]
  let language: Language
  /// The choice lists, to which `or_other` adds one of its own.
  var lists: [String: ChoiceList]
  /// Whether choices.csv could be read; where it could not, references into it are no faults.
  let listsAreKnown: Bool

  mutating func read(path: String, file: String, log: ProblemLog) -> [Question] {
    guard
      let table = Table(
        path: path, file: file, known: Self.columns, required: ["type", "name"], log: log)
    else { return [] }
    var groups: [QuestionGroup] = []
    var names = UniqueNames()
    var questions: [Question] = []
    for row in table.rows.map({ RowReader(table: table, row: $0) }) {
      guard let type = row.required("type") else { continue }
      let words = type.split(whereSeparator: \.isWhitespace).map(String.init)
      switch words.joined(separator: "_").lowercased() {
      case "begin_group":
        groups.append(
          QuestionGroup(name: row.text("name"), label: row.label(default: language)))
      case "end_group":
        if groups.popLast() == nil { row.report(.unbalancedGroup(row.text("name")), "type") }
      case "begin_repeat", "end_repeat": row.report(.repeatGroup, "type")
      default:
        guard let name = row.required("name"), names.insert(name, row, "name") else { continue }
        questions.append(question(name, words, row, groups))
      }
    }
    if let open = groups.last { log.add(.unbalancedGroup(open.name), file: file) }
    checkRelevance(questions, table)
    checkSingleRoles(questions, table)
    checkStages(questions, table)
    return questions
  }

  private mutating func question(
    _ name: String, _ words: [String], _ row: RowReader, _ groups: [QuestionGroup]
  ) -> Question {
    let label = row.label(default: language)
    let minimum = row.number("minimum")
    let maximum = row.number("maximum")
    var relevant: Relevance?
    if let text = row.optional("relevant") {
      relevant = RelevanceParser.parse(text)
      if relevant == nil { row.report(.relevance(text), "relevant") }
    }
    let question = Question(
      type: type(words, row), name: name, label: label,
      headers: [name, label.vietnamese, label.english].filter { !$0.isEmpty }
        + row.bars("also"), groups: groups,
      domains: domainIds(row),
      topics: row.known(topicCells(row), among: Set(topics.map(\.id)), .topic, "topics"),
      relevant: relevant, roles: Set(row.words("role").compactMap { row.word($0, "role") }),
      minimum: minimum, maximum: maximum, bands: BandCells(row).bands, line: row.line)
    checkRating(question, row)
    checkRoles(question, row)
    return question
  }

  private mutating func type(_ words: [String], _ row: RowReader) -> QuestionType {
    switch words[0].lowercased() {
    case "select_one", "select_multiple":
      guard words.count > 1 else {
        row.report(.unknownReference(to: .list, found: "", near: []), "type")
        return .other(words[0])
      }
      var list = words[1]
      guard listsAreKnown, !row.known([list], among: Set(lists.keys), .list, "type").isEmpty else {
        return .other(words[0])
      }
      if words.last?.lowercased() == "or_other" { list = withOther(list) }
      return words[0].lowercased() == "select_one"
        ? .selectOne(list: list) : .selectMultiple(list: list)
    case "integer": return .integer
    case "decimal": return .decimal
    case "range": return .range
    case "text": return .text
    case "date", "datetime", "datetime(3)": return .date
    default:
      if !Self.unanswered.contains(words[0].lowercased()) {
        let known = Self.answered + Self.unanswered
        row.report(
          .unknownWord(
            found: words[0], expected: Self.answered, near: nearMisses(of: words[0], among: known)),
          "type")
      }
      return .other(words.joined(separator: " "))
    }
  }

  /// The list with XLSForm's `other` answer, which has no value.
  private mutating func withOther(_ list: String) -> String {
    let name = "\(list) or_other"
    if lists[name] == nil, var copy = lists[list] {
      copy.name = name
      copy.choices.append(
        Choice(
          name: "other", label: LocalizedText(vietnamese: "Khác", english: "Other"), also: [],
          points: nil, satisfied: false, missing: .notApplicable))
      lists[name] = copy
    }
    return name
  }

  private func domainIds(_ row: RowReader) -> [String] {
    let ids = row.known(
      row.words("domain"), among: Set(domains.domains.map(\.id)), .domain, "domain")
    var schemes: [String: String] = [:]
    for id in ids {
      guard let scheme = domains[id]?.scheme else { continue }
      if let first = schemes[scheme] {
        row.report(.twoDomainsOfOneScheme(first: first, second: id, scheme: scheme), "domain")
      }
      schemes[scheme] = id
    }
    return ids
  }

  private func checkRating(_ question: Question, _ row: RowReader) {
    guard question.isRated else { return }
    switch question.type {
    case .selectOne: break
    case .integer, .range:
      guard let low = question.minimum, let high = question.maximum, low == low.rounded(),
        high == high.rounded(), high > low, high - low < Double(ColumnKind.maximumChoices)
      else { return row.report(.ratedWithoutBounds(question: question.name), "minimum") }
    // A list that is missing has been told of.
    case .other(let type) where type.hasPrefix("select_"): break
    default: row.report(.ratedType(question: question.name, type: row.text("type")), "domain")
    }
  }

  private func checkRoles(_ question: Question, _ row: RowReader) {
    // A type that is at fault itself would only bring further faults.
    if case .other(let type) = question.type, !Self.unanswered.contains(type.lowercased()) {
      return
    }
    let numeric = question.columnKind == .numbers
    for role in question.roles.sorted(by: { $0.rawValue < $1.rawValue }) {
      switch role {
      case .weight, .population, .population2, .replicate:
        if !numeric {
          row.report(.roleNeedsType(role: role.rawValue, expected: "decimal, integer"), "role")
        }
      case .stratum, .cluster, .cluster2:
        if question.columnKind != .answers, question.columnKind != .terms {
          row.report(
            .roleNeedsType(role: role.rawValue, expected: "select_one, text, integer"), "role")
        }
      case .submitted where question.columnKind != .seconds:
        row.report(.roleNeedsType(role: role.rawValue, expected: "date, text"), "role")
      case .group where question.columnKind == nil:
        row.report(
          .roleNeedsType(
            role: role.rawValue, expected: "select_one, select_multiple, integer, text"),
          "role")
      default: break
      }
    }
  }

  private func checkSingleRoles(_ questions: [Question], _ table: Table) {
    for role in [Role.weight, .population, .population2, .submitted] {
      let bearers = questions.filter { $0.roles.contains(role) }
      for other in bearers.dropFirst() {
        table.log.add(
          .roleTwice(role: role.rawValue, firstLine: bearers[0].line), file: table.file,
          line: other.line, column: table.cell("role"))
      }
    }
  }

  /// A second stage lies within clusters.
  private func checkStages(_ questions: [Question], _ table: Table) {
    if questions.contains(where: { $0.roles.contains(.cluster) }) { return }
    for role in [Role.cluster2, .population2] {
      for question in questions where question.roles.contains(role) {
        table.log.add(
          .needsAlso(found: "role \(role.rawValue)", needed: "role cluster"), file: table.file,
          line: question.line, column: table.cell("role"))
      }
    }
  }

  private func checkRelevance(_ questions: [Question], _ table: Table) {
    let names = Set(questions.map(\.name))
    for question in questions {
      guard let relevant = question.relevant,
        let row = table.rows.first(where: { $0.line == question.line })
      else { continue }
      let reader = RowReader(table: table, row: row)
      _ = reader.known(relevant.questions.sorted(), among: names, .question, "relevant")
      for (name, value) in relevant.values {
        guard let asked = questions.first(where: { $0.name == name }) else { continue }
        switch asked.type {
        case .selectOne(let list), .selectMultiple(let list):
          let known = Set(lists[list]?.choices.map(\.name) ?? [])
          if !value.isEmpty { _ = reader.known([value], among: known, .choice, "relevant") }
        default: continue
        }
      }
    }
  }
}
