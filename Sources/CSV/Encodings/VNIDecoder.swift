/// Reads VNI for Windows, which neither iconv nor ICU knows.
///
/// VNI writes a Vietnamese letter as a plain one followed by a letter of windows-1252 whose shape
/// its fonts changed into a mark: `aù` is á, `oâ` ô, `oá` ố. Only đ, ơ, ư, ỵ and i with its marks
/// have a place of their own. Upper case follows the same table.
struct VNIDecoder {
  /// What bytes that are no letters of VNI's own mean, by windows-1252.
  private let others: [[UInt8]]
  /// The letter that a mark would stand upon.
  private var base: Character = " "

  init() throws(CSVFailure) {
    var others: [[UInt8]] = []
    for byte in UInt8(0x80)...0xBF {
      others.append(try Transcoder.text([byte], in: .windows1252))
    }
    self.others = others
  }

  mutating func append(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
    for byte in bytes {
      switch byte {
      case 0..<0x80:
        text.append(byte)
        base = Character(Unicode.Scalar(byte))
      case 0x80...0xBF:
        text += others[Int(byte - 0x80)]
        base = " "
      default: append(letter: byte, to: &text)
      }
    }
  }

  private mutating func append(letter byte: UInt8, to text: inout [UInt8]) {
    // Upper case stands 0x20 before lower case.
    let lower = byte | 0x20
    if let own = Self.letters[lower] {
      text += (lower == byte ? String(own) : own.uppercased()).utf8
      base = own
    } else if let (marks, bearers) = Self.marks[lower],
      bearers.contains(Character(base.lowercased()))
    {
      text += marks.utf8
      base = " "
    } else {
      // No UTF-8, so that the row is told of.
      text.append(byte)
      base = " "
    }
  }

  private static let letters: [UInt8: Character] = [
    0xED: "í", 0xEC: "ì", 0xE6: "ỉ", 0xF3: "ĩ", 0xF2: "ị", 0xF4: "ơ", 0xF6: "ư", 0xF1: "đ",
    0xEE: "ỵ",
  ]

  /// The marks of a byte, and the letters that may bear them.
  private static let marks: [UInt8: (String, Set<Character>)] = {
    let circumflexed: Set<Character> = ["a", "e", "o"]
    let toned: Set<Character> = ["a", "e", "o", "u", "y", "ơ", "ư"]
    let (grave, acute, hook, tilde, dot) = (
      "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"
    )
    let (circumflex, breve) = ("\u{302}", "\u{306}")
    return [
      0xF8: (grave, toned), 0xF9: (acute, toned), 0xFB: (hook, toned), 0xF5: (tilde, toned),
      0xEF: (dot, toned), 0xE2: (circumflex, circumflexed),
      0xE0: (circumflex + grave, circumflexed), 0xE1: (circumflex + acute, circumflexed),
      0xE5: (circumflex + hook, circumflexed), 0xE3: (circumflex + tilde, circumflexed),
      0xE4: (circumflex + dot, circumflexed), 0xEA: (breve, ["a"]), 0xE8: (breve + grave, ["a"]),
      0xE9: (breve + acute, ["a"]), 0xFA: (breve + hook, ["a"]), 0xFC: (breve + tilde, ["a"]),
      0xEB: (breve + dot, ["a"]),
    ]
  }()
}
