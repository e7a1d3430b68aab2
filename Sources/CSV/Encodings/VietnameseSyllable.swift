import Foundation

/// Whether a word is written as Vietnamese writes a syllable: an onset, a rhyme, at most one tone.
///
/// A text read in the wrong encoding hardly ever makes such words, so they tell encodings apart.
enum VietnameseSyllable {
  static func isOne(_ word: some StringProtocol) -> Bool {
    var tones = 0
    var plain = String.UnicodeScalarView()
    for scalar in word.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if self.tones.contains(scalar) { tones += 1 } else { plain.append(scalar) }
    }
    guard tones <= 1 else { return false }
    let letters = String(plain).precomposedStringWithCanonicalMapping
    return onsets.contains { onset in
      letters.hasPrefix(onset) && rhymes.contains(String(letters.dropFirst(onset.count)))
    }
  }

  /// Grave, acute, hook above, tilde, dot below.
  private static let tones: Set<Unicode.Scalar> = [
    "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}",
  ]

  private static let onsets: [String] = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
    "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
  ]

  private static let rhymes: Set<String> = Set(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi
    om on ong oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uât uân uâng uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya
    uych uyên uyêt uyn uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y yêm yên yêng yêt yêu ynh yt
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
