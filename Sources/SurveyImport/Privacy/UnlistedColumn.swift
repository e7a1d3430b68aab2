import Foundation

/// What was seen in a column that no question claims; those of two pieces add up.
package struct UnlistedColumn: Sendable, Equatable {
  /// The column's place in the record, from 0.
  package let position: Int
  package let header: String
  /// The filled cells that were looked at.
  package private(set) var looked = 0
  /// By kind, the cells in which it was found, and the first line.
  private var hits: [PersonalKind: Int] = [:]
  private var lines: [PersonalKind: Int] = [:]
  /// Cells of prose with a find in them, which is no number of another kind.
  private var inProse: Set<PersonalKind> = []
  /// Different cells, as long as there are few.
  private var different: Set<String> = []

  private static let mostDifferent = 1_000

  init(position: Int, header: String) {
    self.position = position
    self.header = header
  }

  mutating func look(at cell: String, line: Int) {
    let text = trimmed(cell.precomposedStringWithCanonicalMapping)
    if text.isEmpty || matchKey(text) == "anonymous" { return }
    looked += 1
    if different.count < Self.mostDifferent { different.insert(matchKey(text)) }
    var kinds = Set(PersonalText.finds(in: text).map(\.kind))
    kinds.remove(.name)
    if PersonalNames.isName(text) { kinds.insert(.name) }
    if isPartOfAddress(text) { kinds.insert(.address) }
    let isProse = text.contains(where: \.isLetter) && text.contains(" ")
    for kind in kinds {
      hits[kind, default: 0] += 1
      lines[kind] = min(lines[kind] ?? line, line)
      if isProse { inProse.insert(kind) }
    }
  }

  package mutating func add(_ other: UnlistedColumn) {
    looked += other.looked
    for (kind, count) in other.hits { hits[kind, default: 0] += count }
    for (kind, line) in other.lines { lines[kind] = min(lines[kind] ?? line, line) }
    inProse.formUnion(other.inProse)
    for cell in other.different where different.count < Self.mostDifferent {
      different.insert(cell)
    }
  }

  /// What the column holds of people, in how many of its cells, and where first.
  ///
  /// An e-mail address is one wherever it stands, and so is a telephone number amid words. Bare
  /// figures may be others: they count if the header says so or a third of the cells are such. Names
  /// count if the header says so and a third are, or, where it speaks of no place or office, if two
  /// thirds are and most differ; addresses likewise.
  package var verdict: (kind: PersonalKind, count: Int, line: Int)? {
    for kind in PersonalKind.allCases {
      guard let count = hits[kind], let line = lines[kind] else { continue }
      let isSaid = says(kind)
      let isThird = count * 3 >= looked
      let isMost =
        count >= 3 && count * 3 >= looked * 2 && different.count * 2 >= min(looked, 2_000)
      let isFound =
        switch kind {
        case .email: true
        case .telephone: isSaid || inProse.contains(kind) || (isThird && count >= 2)
        case .citizenID: isSaid || inProse.contains(kind) || (isThird && count >= 2)
        case .name: isSaid ? isThird : isMost && !speaksOfPlaces
        case .address: isSaid ? isThird : isMost && !speaksOfPlaces
        }
      if isFound { return (kind, count, line) }
    }
    return nil
  }

  private func says(_ kind: PersonalKind) -> Bool {
    let key = matchKey(header.replacing("_", with: " "))
    let words: [String] =
      switch kind {
      case .email: ["email", "e-mail", "thư điện tử"]
      case .telephone: ["điện thoại", "sđt", "sdt", "phone", "mobile", "tel", "zalo", "di động"]
      case .citizenID: ["cccd", "cmnd", "căn cước", "chứng minh", "citizen", "định danh"]
      case .name: ["họ và tên", "họ tên", "ho ten", "ho va ten", "name", "tên"]
      case .address: ["địa chỉ", "dia chi", "address", "nơi ở", "chỗ ở", "thường trú"]
      }
    return words.contains { key.contains(matchKey($0)) } && !speaksOfPlaces
  }

  private var speaksOfPlaces: Bool {
    let key = matchKey(header.replacing("_", with: " "))
    let words = [
      "xã", "phường", "huyện", "quận", "tỉnh", "thôn", "commune", "district", "ward", "province",
      "village", "đơn vị", "cơ quan", "chức vụ", "unit", "office", "file", "user", "device",
    ]
    return words.contains { key.contains(matchKey($0)) }
  }

  /// A village, lane or house as a part of an address.
  private func isPartOfAddress(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let parts: Set<String> = [
      "thôn", "xóm", "ngõ", "ngách", "hẻm", "đường", "phố", "ấp", "khu", "đội", "xã", "phường",
    ]
    return words.count >= 3 && words.count(where: parts.contains) >= (text.contains(",") ? 1 : 2)
  }
}
