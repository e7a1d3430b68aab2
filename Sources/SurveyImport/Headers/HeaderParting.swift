/// A header parted in two at a mark with which programs join names.
struct HeaderParting {
  var before: String
  var after: String
  /// Whether full texts are joined so, and not only codes.
  var mayBeText: Bool

  /// Every way to part a key: `group/name`, `Q [row]`, `Q[row]`, `Q - row`, `group-name`, `q.row`,
  /// `code: text`, `q_option`, `q___option`, `Text (choice=Option)`.
  ///
  /// - Parameters:
  ///   - key: The header's key.
  ///   - isKnown: Whether a part may stand before a mark.
  /// - Returns: The partings, from the left.
  static func all(of key: String, after isKnown: (String) -> Bool) -> [HeaderParting] {
    // Longer ones are answers, not headers that somebody joined.
    guard key.utf8.count <= mostBytes else { return [] }
    var found: [HeaderParting] = []
    var blanks = 0
    var previous: Character = " "
    for place in key.indices {
      let mark = key[place]
      defer { previous = mark }
      guard marks.contains(mark), place > key.startIndex, mark != "_" || previous != "_" else {
        continue
      }
      // A code or a number stands before a text, of few words.
      if mark == " " { blanks += 1 }
      if mark == " ", blanks > mostBlanks { continue }
      let before = trimmed(key[..<place])
      guard isKnown(before) else { continue }
      var after = key[place...].drop { $0 == mark }
      switch mark {
      case "[":
        guard after.last == "]" else { continue }
        after = after.dropLast()
      case "(":
        guard after.hasPrefix("choice="), after.last == ")" else { continue }
        after = after.dropFirst(7).dropLast()
      default: break
      }
      let text = trimmed(after)
      if text.isEmpty { continue }
      found.append(HeaderParting(before: before, after: text, mayBeText: mark != "_"))
    }
    return found
  }

  private static let mostBytes = 4_000
  private static let mostBlanks = 3
  private static let marks: Set<Character> = [
    "/", "[", "-", ".", ":", "_", " ", ")", "(", "|", ">",
  ]
}
