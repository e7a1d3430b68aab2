/// The ways to read one cell of a `select_multiple` as spellings of choices, one after the other.
///
/// Labels hold blanks and commas, and programs put blanks or commas between labels; so a cell is
/// read as a whole, and where it can be read as two different sets of choices, nobody knows which was
/// meant.
struct ChoiceReadings {
  enum Separators {
    /// Commas, semicolons, bars and line breaks.
    case marks
    /// Those, and blanks.
    case blanks
  }

  private let letters: [Character]
  private let spellings: [(letters: [Character], place: Int)]
  private let separators: Separators
  /// By the place of a letter, the sets that what follows may mean: two are enough to be unsure.
  private var rest: [Int: [Set<Int>]] = [:]

  init(_ key: String, _ spellings: [(letters: [Character], place: Int)], _ separators: Separators) {
    letters = Array(key)
    self.spellings = spellings
    self.separators = separators
    rest[letters.count] = [[]]
    // From the end, so that each place is looked at once.
    for start in letters.indices.reversed() where isStart(start) {
      rest[start] = readings(from: start)
    }
  }

  /// The sets of choices that the whole cell may mean, at most two.
  var all: [Set<Int>] { rest[start(from: 0)] ?? [] }

  private func readings(from start: Int) -> [Set<Int>] {
    var found: [Set<Int>] = []
    for spelling in spellings where found.count < 2 && matches(spelling.letters, at: start) {
      let end = start + spelling.letters.count
      guard end == letters.count || isSeparator(end) else { continue }
      let next = self.start(from: end)
      for reading in rest[next] ?? [] {
        let reading = reading.contains(spelling.place) ? reading : reading.union([spelling.place])
        if !found.contains(reading) { found.append(reading) }
      }
    }
    return Array(found.prefix(2))
  }

  private func matches(_ spelling: [Character], at start: Int) -> Bool {
    start + spelling.count <= letters.count
      && spelling.indices.allSatisfy { letters[start + $0] == spelling[$0] }
  }

  /// Whether a separator begins at a place.
  private func isSeparator(_ place: Int) -> Bool {
    if ",;|\n".contains(letters[place]) { return true }
    guard letters[place] == " " else { return false }
    if separators == .blanks { return true }
    // A blank before a mark belongs to it.
    return place + 1 < letters.count && ",;|\n".contains(letters[place + 1])
  }

  /// Whether a spelling may begin at a place.
  private func isStart(_ place: Int) -> Bool {
    letters[place] != " " && (place == 0 || letters[place - 1] == " " || isSeparator(place - 1))
  }

  /// The first letter of the next spelling, behind marks and blanks.
  private func start(from place: Int) -> Int {
    var place = place
    while place < letters.count, letters[place] == " " || ",;|\n".contains(letters[place]) {
      place += 1
    }
    return place
  }
}
