import SurveyModel

/// How the choices of a list are spelt, worked out once for all questions that have it.
struct ChoiceSpellings: Sendable {
  /// What codes 1… mean.
  let choices: [Choice]
  /// The place of each spelling's choice.
  let places: [String: Int]
  /// What is near to an answer that no choice names is looked for among these.
  let known: KnownNames
  /// The cells that spell a choice as the tables do.
  let cells: [(bytes: [UInt8], place: Int)]

  init(_ choices: [Choice]) {
    self.choices = choices
    var places: [String: Int] = [:]
    var cells: [(bytes: [UInt8], place: Int)] = []
    for (index, choice) in choices.enumerated() {
      for spelling in choice.spellings {
        let key = matchKey(spelling)
        let place = places[key] ?? index
        places[key] = place
        if spelling.composed == trimmed(spelling) { cells.append((Array(spelling.utf8), place)) }
      }
    }
    self.places = places
    self.cells = cells
    known = KnownNames(Set(choices.flatMap(\.spellings)))
  }
}
