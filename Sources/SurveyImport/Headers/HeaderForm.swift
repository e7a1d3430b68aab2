/// How much of a header's spelling counts.
enum HeaderForm: Sendable {
  /// All that `matchKey` leaves.
  case exact
  /// Letters and figures only, with one `_` for whatever stands between them: R writes `Q3.SQ001.`
  /// for `Q3[SQ001]`, and points for the blanks and marks of a text.
  case loose

  func key(_ header: String) -> String {
    let key = matchKey(headerText(header))
    return self == .exact ? key : Self.withoutMarks(key)
  }

  /// Every way to part a key in two at marks.
  func partings(
    of key: String, isCode: Bool, after isKnown: (String) -> Bool
  ) -> [HeaderParting] {
    switch self {
    case .exact: HeaderParting.all(of: key, after: isKnown)
    case .loose:
      HeaderParting.all(of: key, after: isKnown).map {
        // What is one code all through is not put together of a code and a text.
        HeaderParting(before: $0.before, after: $0.after, mayBeText: !isCode)
      }
    }
  }

  /// Whether a header is one word of letters, figures and `_`.
  static func isCode(_ header: String) -> Bool {
    header.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x5F
    }
  }

  private static func withoutMarks(_ key: String) -> String {
    var result = String.UnicodeScalarView()
    // `_id` and `_uuid` are no `id` and `uuid`: programs keep columns of their own so.
    var isMark = key.hasPrefix("_")
    for scalar in key.unicodeScalars {
      if isLetter(scalar) {
        if isMark { result.append("_") }
        isMark = false
        result.append(scalar)
      } else if !result.isEmpty {
        isMark = true
      }
    }
    return String(result)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    // Tones stand after their word, behind a mark of their own.
    scalar.value == 1 || scalar.properties.isAlphabetic
      || scalar.properties.isDiacritic
        && scalar.value > 0x7F
      || scalar.properties.numericType != nil
  }
}
