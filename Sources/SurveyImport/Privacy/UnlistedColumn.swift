/// What was seen in a column that no question claims; those of two pieces add up.
///
/// The verdict is one of the whole column, by what the header says, how many of the cells looked at
/// are such, and how many differ:
/// - an e-mail address is one wherever it stands;
/// - a telephone or citizen id number is one amid words; bare figures may be others, so half of the
///   column's must be such, and they must not count on by one, unless the header says so;
/// - names count if the header speaks of people and a third of the cells are names; else, where it
///   speaks of no place or office, if two thirds are and most differ;
/// - addresses likewise.
///
/// Blank cells and those that say nobody's name, such as `anonymous`, are no evidence.
package struct UnlistedColumn: Sendable, Equatable {
  /// The column's place in the record, from 0.
  package let position: Int
  package let header: String
  private let said: PersonalHeader
  /// The filled cells that were looked at.
  package private(set) var looked = 0
  private var hits: [PersonalKind: Hits] = [:]
  /// Cells of figures and marks alone.
  private var bare = 0
  /// Different cells, as long as there are few.
  private var different: Set<String> = []

  /// The cells in which one kind was found.
  private struct Hits: Sendable, Equatable {
    var count = 0
    /// Those among them that are figures alone, and how far such reach.
    var bare = 0
    var low = Int.max
    var high = Int.min
    var firstLine = Int.max

    mutating func add(_ other: Hits) {
      count += other.count
      bare += other.bare
      low = min(low, other.low)
      high = max(high, other.high)
      firstLine = min(firstLine, other.firstLine)
    }

    /// Whether the figures count on, as the numbers of forms do.
    var isSerial: Bool { bare > 4 && low <= high && (high - low) / 2 < bare }
  }

  private static let mostDifferent = 1_000
  private static let nobody: Set<String> = [
    "anonymous", "ẩn danh", "n/a", "na", "none", "null", "nan", "không", "không có", "-", ".",
  ]

  init(position: Int, header: String) {
    self.position = position
    self.header = header
    said = PersonalHeader(header)
  }

  mutating func look(at cell: String, line: Int) {
    let text = trimmed(cell.composed)
    let key = text.lowercased()
    if text.isEmpty || Self.nobody.contains(key) || key.hasPrefix("hmac:") { return }
    looked += 1
    if different.count < Self.mostDifferent { different.insert(key) }
    let words = TextWord.all(in: text)
    let isBare = !words.contains { $0.kind == .word }
    if isBare { bare += 1 }
    for kind in kinds(text, words) {
      var hit = Hits(count: 1, bare: isBare ? 1 : 0, firstLine: line)
      if words.count == 1, let number = Int(text) { (hit.low, hit.high) = (number, number) }
      hits[kind, default: Hits()].add(hit)
    }
  }

  /// What one cell tells; more is believed where the header says it.
  private func kinds(_ text: String, _ words: [TextWord]) -> Set<PersonalKind> {
    var kinds = Set(PersonalText.finds(in: text, words).map(\.kind))
    if PersonalNames(words).isName { kinds.insert(.name) }
    let letters = words.filter { $0.kind == .word }
    let figures = words.filter { $0.kind == .figures }.reduce(0) { $0 + $1.text.utf8.count }
    if said.kinds.contains(.telephone), letters.isEmpty, (9...15).contains(figures),
      !words.contains(where: { $0.text == ":" || $0.text == "/" })
    {
      kinds.insert(.telephone)
    }
    // A spreadsheet takes the 0 at the beginning away.
    if said.kinds.contains(.citizenID), letters.isEmpty, [9, 11, 12].contains(figures) {
      kinds.insert(.citizenID)
    }
    if said.isOfPeople, figures == 0, (1...6).contains(letters.count), letters[0].isCapital {
      kinds.insert(.name)
    }
    let isPart = letters.contains { $0.roles.contains(.addressPart) }
    if said.kinds.contains(.address), isPart || (letters.count > 1 && figures > 0) {
      kinds.insert(.address)
    }
    return kinds
  }

  package mutating func add(_ other: UnlistedColumn) {
    looked += other.looked
    bare += other.bare
    for (kind, hit) in other.hits { hits[kind, default: Hits()].add(hit) }
    for cell in other.different where different.count < Self.mostDifferent {
      different.insert(cell)
    }
  }

  /// What the column holds of people, in how many of its cells, and where first.
  package var verdict: (kind: PersonalKind, count: Int, line: Int)? {
    for kind in PersonalKind.allCases {
      if let hit = hits[kind], isFound(kind, hit) { return (kind, hit.count, hit.firstLine) }
    }
    return nil
  }

  private func isFound(_ kind: PersonalKind, _ hit: Hits) -> Bool {
    let isSaid = said.kinds.contains(kind)
    switch kind {
    case .email: return true
    case .telephone, .citizenID:
      return isSaid || hit.count > hit.bare || (hit.bare * 2 >= bare && !hit.isSerial)
    case .name, .address:
      if isSaid { return hit.count * 3 >= looked }
      let isMost = hit.count > 2 && hit.count * 3 >= looked * 2
      let areDifferent = different.count * 2 >= min(looked, Self.mostDifferent * 2)
      return isMost && areDifferent && !said.isOfPlaces
    }
  }
}
