import SurveyModel

/// The names of a questionnaire's questions, groups and options, and what they mean joined.
///
/// A header names a question by its code, its text in either language, or another spelling of
/// `survey.csv`. Programs join such names: a group before its question, a question before its row or
/// option, a code before its text. Each of them has marks of its own for that, so a header that is no
/// name by itself is parted at every mark, and means what its two parts mean together.
struct HeaderIndex: Sendable {
  struct Target: Hashable {
    var question: Int
    var option: Int?
  }

  private let form: HeaderForm
  /// The codes as they are written, where two differ in letter case only.
  private var names: [String: Int] = [:]
  private var codes: [String: Set<Int>] = [:]
  private var spellings: [String: Set<Int>] = [:]
  /// The questions within the groups of a name or text.
  private var groups: [String: Set<Int>] = [:]
  /// By question, the place of each option's spellings, nil where two share one; none where a
  /// question has no columns of 0 and 1.
  private var options: [[String: Int?]] = []

  init(_ questionnaire: Questionnaire, form: HeaderForm) {
    self.form = form
    for (index, question) in questionnaire.questions.enumerated() {
      names[question.name] = index
      codes[form.key(question.name), default: []].insert(index)
      for header in question.headers { spellings[form.key(header), default: []].insert(index) }
      for group in question.groups {
        for spelling in [group.name, group.label.vietnamese, group.label.english]
        where !spelling.isEmpty {
          groups[form.key(spelling), default: []].insert(index)
        }
      }
      var places: [String: Int?] = [:]
      if case .selectMultiple = question.type {
        for (place, choice) in questionnaire.choices(of: question).enumerated() {
          for key in Set(choice.spellings.map(form.key)) {
            places.updateValue(places[key] == nil ? place : nil, forKey: key)
          }
        }
      }
      options.append(places)
    }
  }

  /// What a cell of a header means by itself.
  func targets(of cell: String) -> Set<Target> {
    if let index = names[cell] { return [Target(question: index, option: nil)] }
    return targets(key: form.key(cell), isCode: HeaderForm.isCode(cell), depth: 0)
  }

  /// What two cells, one below the other, mean together.
  func together(_ above: String, _ below: String) -> Set<Target> {
    together(form.key(above), form.key(below), mayBeText: true, depth: 0)
  }

  private func targets(key: String, isCode: Bool, depth: Int) -> Set<Target> {
    if key.isEmpty || depth > Self.deepest { return [] }
    let whole = whole(key)
    if !whole.isEmpty { return Set(whole.map { Target(question: $0, option: nil) }) }
    var found: Set<Target> = []
    for parting in form.partings(of: key, isCode: isCode, after: { isKnown($0, depth) }) {
      found.formUnion(
        together(parting.before, parting.after, mayBeText: parting.mayBeText, depth: depth))
    }
    return found
  }

  /// Groups in groups, a number before them, a code and a text of a row: no header joins more.
  private static let deepest = 10

  /// Whether a key may stand before a mark.
  private func isKnown(_ key: String, _ depth: Int) -> Bool {
    codes[key] != nil || spellings[key] != nil || groups[key] != nil
      || HeaderCells.isNumbering(key) || (depth == 0 && isRow(key))
  }

  /// Whether a key is LimeSurvey's code of a row, `q3[r1]`, which may stand before its text.
  private func isRow(_ key: String) -> Bool {
    key.hasSuffix("]") && key.utf8.count <= 100
      && !targets(key: key, isCode: true, depth: 1).isEmpty
  }

  /// The questions that a key names by itself.
  private func whole(_ key: String) -> Set<Int> { codes[key] ?? spellings[key] ?? [] }

  /// What two keys mean together: a group and its question, a question and its option, a code and its
  /// text, a number and a text.
  private func together(
    _ before: String, _ after: String, mayBeText: Bool, depth: Int
  ) -> Set<Target> {
    let after = HeaderCells.withoutFiller(after)
    let first = whole(before)
    if after.isEmpty { return Set(first.map { Target(question: $0, option: nil) }) }
    var found: Set<Target> = []
    let second = whole(after)
    for question in first {
      if let option = options[question][after], let option {
        found.insert(Target(question: question, option: option))
      }
      if mayBeText, second.contains(question) {
        found.insert(Target(question: question, option: nil))
      }
    }
    if let within = groups[before] {
      found.formUnion(inner(after, depth).filter { within.contains($0.question) })
    }
    if !found.isEmpty || !mayBeText { return found }
    // A text that stands for several questions is told by its code: `q3: Row text [Option]`.
    if first.count == 1 { found = inner(after, depth).filter { first.contains($0.question) } }
    // LimeSurvey's code and text of a row: `q3[r1]. Question [Row]`.
    if found.isEmpty, before.hasSuffix("]") {
      found = inner(before, depth).intersection(inner(after, depth))
    }
    if !found.isEmpty { return found }
    if let coded = codes[before] {
      // The code of one question and the text of another: nobody knows which is meant.
      return codes[after] == nil && !second.isEmpty
        ? Set(coded.union(second).map { Target(question: $0, option: nil) }) : []
    }
    // A number stands before a text; before a code it is a part of another code, as in `Q4[SQ001]`.
    if HeaderCells.isNumbering(before), codes[after] == nil {
      return second.isEmpty && after.first?.isNumber == false
        ? inner(after, depth) : Set(second.map { Target(question: $0, option: nil) })
    }
    return []
  }

  private func inner(_ key: String, _ depth: Int) -> Set<Target> {
    targets(key: key, isCode: false, depth: depth + 1)
  }
}
