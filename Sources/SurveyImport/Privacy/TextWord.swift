/// A word, a number or a mark of a text, with what is known of it.
struct TextWord {
  enum Kind { case word, figures, mark }
  /// What stands between it and the one before.
  enum Gap { case none, blank, line }

  var kind: Kind
  /// The offsets of its UTF-8 bytes.
  var range: Range<Int>
  var gap: Gap
  /// In lower case.
  var text = ""
  var isCapital = false
  /// Whether all its letters are capital.
  var isUpper = false
  /// Whether it has no letters but those of ASCII.
  var isPlain = true
  var roles: WordRoles = []

  /// The words of a text in NFC, from the left.
  static func all(in text: String) -> [TextWord] {
    let letters = PlainLetters.table
    let vocabulary = WordRoles.vocabulary
    var words: [TextWord] = []
    var gap = Gap.line
    var place = 0
    for scalar in text.unicodeScalars {
      let start = place
      place += UTF8.width(scalar)
      if scalar.value <= 0x20 || scalar.value == 0xA0 {
        let isLine = scalar == "\n" || scalar == "\r"
        gap = isLine || gap == .line ? .line : .blank
        continue
      }
      let letter = letters[scalar]
      let isFigure = ("0"..."9").contains(scalar)
      let kind: Kind = letter.isLetter ? .word : isFigure ? .figures : .mark
      if kind != .mark, gap == .none, let last = words.indices.last, words[last].kind == kind {
        words[last].range = words[last].range.lowerBound..<place
        words[last].isUpper = words[last].isUpper && (letter.isUpper || kind == .figures)
        words[last].isPlain = words[last].isPlain && scalar.value < 0x80
        words[last].text.unicodeScalars.append(letter.lower)
      } else {
        words.append(
          TextWord(
            kind: kind, range: start..<place, gap: gap, text: String(letter.lower),
            isCapital: letter.isUpper, isUpper: letter.isUpper, isPlain: scalar.value < 0x80))
      }
      gap = .none
    }
    for index in words.indices where words[index].kind == .word {
      words[index].roles = vocabulary[words[index].text] ?? []
    }
    return words
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x10000: 3
    default: 4
    }
  }
}
