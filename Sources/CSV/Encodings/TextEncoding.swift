/// An encoding of text that this reader knows.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case utf32LittleEndian = "UTF-32LE"
  case utf32BigEndian = "UTF-32BE"
  case windows1258 = "windows-1258"
  case tcvn3 = "TCVN3"
  case vni = "VNI"
  case viscii = "VISCII"
  case latin1 = "ISO-8859-1"
  case windows1252 = "windows-1252"
  case macRoman = "macintosh"

  /// The encoding that somebody means; letter case and marks between words tell nothing.
  ///
  /// `utf-16` and `utf-32` alone leave the order of bytes to the file's mark, or to Windows' habit.
  package init?(named name: String) {
    let key = name.lowercased().filter { $0.isLetter || $0.isNumber }
    guard let found = Self.names[key] else { return nil }
    self = found
  }

  private static let names: [String: TextEncoding] = [
    "utf8": .utf8, "utf8bom": .utf8, "utf8sig": .utf8, "unicode": .utf16LittleEndian,
    "utf16": .utf16LittleEndian, "utf16le": .utf16LittleEndian, "utf16be": .utf16BigEndian,
    "utf32": .utf32LittleEndian, "utf32le": .utf32LittleEndian, "utf32be": .utf32BigEndian,
    "windows1258": .windows1258, "cp1258": .windows1258, "win1258": .windows1258,
    "1258": .windows1258, "tcvn3": .tcvn3, "tcvn": .tcvn3, "abc": .tcvn3, "tcvn3abc": .tcvn3,
    "tcvn5712": .tcvn3, "tcvn57121": .tcvn3, "vni": .vni, "vniwindows": .vni, "vniwin": .vni,
    "viscii": .viscii, "latin1": .latin1, "iso88591": .latin1, "l1": .latin1,
    "windows1252": .windows1252, "cp1252": .windows1252, "win1252": .windows1252,
    "1252": .windows1252, "macroman": .macRoman, "macintosh": .macRoman, "mac": .macRoman,
  ]

  /// The bytes of its smallest unit.
  var unit: Int {
    switch self {
    case .utf16LittleEndian, .utf16BigEndian: 2
    case .utf32LittleEndian, .utf32BigEndian: 4
    default: 1
    }
  }

  /// Where in a unit the byte of a plain ASCII letter stands.
  var asciiPlace: Int {
    switch self {
    case .utf16BigEndian: 1
    case .utf32BigEndian: 3
    default: 0
    }
  }

  /// What the system's converter calls it; nil where it needs none, or knows it not.
  var converterName: String? {
    switch self {
    case .utf8, .vni: nil
    case .windows1258: "CP1258"
    // ABC fonts write the lower half of the standard's first table.
    case .tcvn3: "TCVN5712-1"
    case .macRoman: "MACINTOSH"
    default: rawValue.uppercased()
    }
  }

  /// What a file begins with that says so itself.
  var mark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .utf32LittleEndian: [0xFF, 0xFE, 0x00, 0x00]
    case .utf32BigEndian: [0x00, 0x00, 0xFE, 0xFF]
    default: []
    }
  }
}
