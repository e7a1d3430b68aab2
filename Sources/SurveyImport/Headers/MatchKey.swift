import Foundation

/// A spelling without what may differ between two writings of it.
///
/// That is letter case, kinds and runs of blanks, blanks at the ends, marks that no one sees, curled
/// quotes and long dashes, and on which vowel of a Vietnamese word the tone stands (`hòa`, `hoà`).
/// The Unicode form needs no care: Swift's strings are equal when they are canonically equivalent.
func matchKey(_ spelling: some StringProtocol) -> String {
  if let key = plainKey(spelling.utf8) { return key }
  let words = spelling.lowercased().split(whereSeparator: \.isWhitespace)
  return words.map(withToneLast).filter { !$0.isEmpty }.joined(separator: " ")
}

/// The key of a spelling in plain ASCII, which most are; nil for any other.
private func plainKey(_ spelling: some Collection<UInt8>) -> String? {
  var key: [UInt8] = []
  key.reserveCapacity(spelling.count)
  var isParted = false
  for byte in spelling {
    switch byte {
    case 0x20, 0x09...0x0D: isParted = true
    // The accent that stands for an apostrophe is plain, and still not left as it is.
    case 0x60, 0x80...: return nil
    default:
      if isParted, !key.isEmpty { key.append(0x20) }
      isParted = false
      key.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
  }
  return String(decoding: key, as: UTF8.self)
}

/// A text with the tone marks of each run of letters after them.
private func withToneLast(_ word: some StringProtocol) -> String {
  var result = String.UnicodeScalarView()
  var tones = String.UnicodeScalarView()
  for scalar in String(word).decomposedStringWithCanonicalMapping.unicodeScalars {
    switch scalar {
    // Grave, acute, hook above, tilde, dot below.
    case "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}":
      tones.append(scalar)
      continue
    // Zero-width blanks and joiners, soft hyphen, byte order mark.
    case "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FEFF}", "\u{AD}": continue
    default: break
    }
    if !scalar.properties.isAlphabetic, !scalar.properties.isDiacritic { end(&tones, &result) }
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{2BC}", "\u{60}", "\u{B4}": result.append("'")
    case "\u{201C}", "\u{201D}", "\u{AB}", "\u{BB}": result.append("\"")
    case "\u{2010}"..."\u{2015}", "\u{2212}": result.append("-")
    case "\u{2026}": result.append(contentsOf: "...".unicodeScalars)
    default: result.append(scalar)
    }
  }
  end(&tones, &result)
  return String(result)
}

/// Ends a run of letters with its tones, apart from them: they are marks on no letter any more.
private func end(_ tones: inout String.UnicodeScalarView, _ result: inout String.UnicodeScalarView)
{
  if tones.isEmpty { return }
  result.append("\u{1}")
  result.append(contentsOf: tones)
  tones.removeAll()
}
