import Foundation

/// The letters of Latin script in lower case, and without their marks.
///
/// A table, since every word of every comment is looked at.
struct PlainLetters: Sendable {
  struct Letter: Sendable {
    var isLetter = false
    var isUpper = false
    var lower: Unicode.Scalar
    /// The letter of ASCII under the marks; the letter itself where there is none.
    var plain: Unicode.Scalar
  }

  static let table = PlainLetters()

  private let letters: [Letter]

  private init() {
    letters = (0..<0x1F00).map { value in
      guard let scalar = Unicode.Scalar(UInt32(value)) else {
        return Letter(lower: "?", plain: "?")
      }
      var letter = Letter(lower: scalar, plain: scalar)
      let properties = scalar.properties
      // Marks that no letter took in belong to the letter before them.
      letter.isLetter = properties.isAlphabetic || (0x300...0x36F).contains(value)
      letter.isUpper = properties.isUppercase
      let lower = properties.lowercaseMapping.unicodeScalars
      if lower.count == 1, let first = lower.first { letter.lower = first }
      letter.plain =
        letter.lower == "đ"
        ? "d"
        : String(letter.lower).decomposedStringWithCanonicalMapping.unicodeScalars.first
          ?? letter.lower
      return letter
    }
  }

  subscript(_ scalar: Unicode.Scalar) -> Letter {
    let value = Int(scalar.value)
    return value < letters.count ? letters[value] : Letter(lower: scalar, plain: scalar)
  }

  /// A text in lower case and without marks, with a blank in the place of all that is no letter, and
  /// before a capital letter amid a word: `RecipientEmail`, `so_dien_thoai`, `Họ và tên (*)`.
  func plainWords(_ text: String) -> [String] {
    var result = ""
    var wasLower = false
    for scalar in text.composed.unicodeScalars {
      let letter = self[scalar]
      if !letter.isLetter || (letter.isUpper && wasLower) { result.append(" ") }
      if letter.isLetter { result.unicodeScalars.append(letter.plain) }
      wasLower = letter.isLetter && !letter.isUpper
    }
    return result.split(separator: " ").map(String.init)
  }
}
