package import SurveyModel

/// What each header of a questionnaire's exports means.
///
/// A header names a question by its code, its text in either language, or another spelling of
/// `survey.csv`. Programs join such names: a group before its question, a question before its row or
/// option, a code before its text. Each of them has marks of its own for that, so a header that is no
/// name by itself is parted at every mark, and means what its two parts mean together.
package struct HeaderNames: Sendable {
  package enum Meaning: Sendable, Equatable {
    case nothing
    case question(Int, option: Int?)
    case several(Int, Int)
  }

  private struct Target: Hashable {
    var question: Int
    var option: Int?
  }

  private let questions: [Question]
  private var codes: [String: Int] = [:]
  private var spellings: [String: Set<Int>] = [:]
  private var groupSpellings: [String: Set<String>] = [:]
  /// By question, the place of each option's spellings; none where a question has no columns of 0
  /// and 1.
  private var options: [[String: Int]] = []

  package init(_ questionnaire: Questionnaire) {
    questions = questionnaire.questions
    for (index, question) in questions.enumerated() {
      codes[matchKey(question.name)] = index
      for header in question.headers {
        spellings[matchKey(headerText(header)), default: []].insert(index)
      }
      for (depth, group) in question.groups.enumerated() {
        let path = question.groups[...depth].map(\.name).joined(separator: "/")
        for spelling in [group.name, group.label.vietnamese, group.label.english]
        where !spelling.isEmpty {
          groupSpellings[matchKey(headerText(spelling)), default: []].insert(path)
        }
      }
      var places: [String: Int] = [:]
      if case .selectMultiple = question.type {
        for (place, choice) in questionnaire.choices(of: question).enumerated() {
          let all = [choice.name, choice.label.vietnamese, choice.label.english] + choice.also
          for spelling in all where !spelling.isEmpty {
            let key = matchKey(spelling)
            places[key] = places[key] ?? place
          }
        }
      }
      options.append(places)
    }
  }

  /// How many cells of a row are names: what tells a header from other rows, and one delimiter from
  /// another.
  package func score(_ row: [String]) -> Int {
    row.count { meaning(of: [$0]) != .nothing }
  }

  /// What a column means.
  ///
  /// - Parameters:
  ///   - cells: The cells of the header's rows over the column, from the top.
  ///   - isShared: Whether the topmost stands over further columns, so that it alone does not name
  ///     this one.
  /// - Returns: The question, or option, if there is one.
  package func meaning(of cells: [String], isShared: Bool = false) -> Meaning {
    let telling = cells.filter { !HeaderCells.saysNothing($0) }
    if telling.count > 1 {
      var joined: Set<Target> = []
      for (index, cell) in telling.enumerated().dropLast() {
        for below in telling[(index + 1)...] {
          joined.formUnion(together(key(cell), key(below), mayBeText: true))
        }
      }
      if let meaning = meaning(joined) { return meaning }
    }
    let alone =
      isShared && cells.count > 1 && telling.count > 1 ? telling.dropFirst() : telling[...]
    var found: Set<Target> = []
    var several: Meaning?
    for cell in alone {
      let targets = targets(of: key(cell))
      if targets.count > 1 {
        several = several ?? meaning(targets)
      } else {
        found.formUnion(targets)
      }
    }
    return meaning(found) ?? several ?? .nothing
  }

  private func key(_ cell: String) -> String { matchKey(headerText(cell)) }

  private func meaning(_ targets: Set<Target>) -> Meaning? {
    let order = targets.sorted { ($0.question, $0.option ?? -1) < ($1.question, $1.option ?? -1) }
    guard let first = order.first else { return nil }
    if order.count == 1 { return .question(first.question, option: first.option) }
    return .several(first.question, order[1].question)
  }

  private func targets(of key: String) -> Set<Target> {
    if key.isEmpty { return [] }
    let whole = whole(key)
    if !whole.isEmpty { return Set(whole.map { Target(question: $0, option: nil) }) }
    var found: Set<Target> = []
    for parting in HeaderParting.all(of: key, after: isKnown) {
      found.formUnion(together(parting.before, parting.after, mayBeText: parting.mayBeText))
    }
    return found
  }

  /// Whether a key may stand before a mark.
  private func isKnown(_ key: String) -> Bool {
    codes[key] != nil || spellings[key] != nil || groupSpellings[key] != nil
      || HeaderCells.isNumbering(key) || (key.hasSuffix("]") && !targets(of: key).isEmpty)
  }

  /// The questions that a key names by itself.
  private func whole(_ key: String) -> Set<Int> {
    codes[key].map { [$0] } ?? spellings[key] ?? []
  }

  /// What two keys mean together: a group and its question, a question and its option, a code and its
  /// text, a number and a text.
  private func together(_ before: String, _ after: String, mayBeText: Bool) -> Set<Target> {
    var found: Set<Target> = []
    let first = whole(before)
    for question in first {
      if let option = options[question][after] {
        found.insert(Target(question: question, option: option))
      }
      if mayBeText, whole(after).contains(question) {
        found.insert(Target(question: question, option: nil))
      }
    }
    if mayBeText, HeaderCells.isNumbering(before) {
      found.formUnion(whole(after).map { Target(question: $0, option: nil) })
    }
    if let groups = groupSpellings[before] {
      for target in targets(of: after) where isIn(groups, target.question) { found.insert(target) }
      for (index, question) in questions.enumerated() where isIn(groups, index) {
        if matchKey(question.name) == after { found.insert(Target(question: index, option: nil)) }
      }
    }
    // A text that stands for several questions is told by its code: `q3: Row text [Option]`.
    if found.isEmpty, mayBeText, first.count == 1 {
      found = targets(of: after).filter { first.contains($0.question) }
    }
    // LimeSurvey's code and text of a row: `q3[r1]. Question [Row]`.
    if found.isEmpty, mayBeText, before.hasSuffix("]") {
      found = targets(of: before).intersection(targets(of: after))
    }
    return found
  }

  private func isIn(_ groups: Set<String>, _ question: Int) -> Bool {
    var path = ""
    for group in questions[question].groups {
      path = path.isEmpty ? group.name : "\(path)/\(group.name)"
      if groups.contains(path) { return true }
    }
    return false
  }
}
