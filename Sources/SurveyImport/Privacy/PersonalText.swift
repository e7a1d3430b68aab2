import Foundation

/// What in a text tells who somebody is, and the text without it.
package enum PersonalText {
  /// What stands in the place of each find.
  static let mask = "[đã ẩn]"

  /// The finds in a text in NFC, from the left, none within another.
  static func finds(in text: String) -> [PersonalFind] {
    finds(in: text, TextWord.all(in: text))
  }

  static func finds(in text: String, _ words: [TextWord]) -> [PersonalFind] {
    var finds = emails(in: text)
    if words.count(where: { $0.kind == .figures }) > 0 {
      finds += PersonalNumbers(words: words).finds
    }
    finds += PersonalAddresses(words: words).finds
    finds += PersonalNames(words).finds
    if finds.count < 2 { return finds }
    // Where two begin alike the longer one counts.
    finds.sort {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    var kept: [PersonalFind] = []
    for find in finds where (kept.last?.range.upperBound ?? 0) <= find.range.lowerBound {
      kept.append(find)
    }
    return kept
  }

  /// The text with a mask in the place of each find, and how many there were.
  ///
  /// A masked text is left as it is: what is left is looked at until nothing is found.
  package static func masked(_ text: String) -> (text: String, count: Int) {
    var plain = text.composed
    var count = 0
    while true {
      let finds = finds(in: plain)
      if finds.isEmpty { return count == 0 ? (text, 0) : (plain, count) }
      count += finds.count
      let bytes = Array(plain.utf8)
      var result: [UInt8] = []
      var reached = 0
      for find in finds {
        result += bytes[reached..<find.range.lowerBound] + mask.utf8
        reached = find.range.upperBound
      }
      plain = String(decoding: result + bytes[reached...], as: UTF8.self)
    }
  }

  private static func emails(in text: String) -> [PersonalFind] {
    let bytes = text.utf8
    guard bytes.contains(UInt8(ascii: "@")) else { return [] }
    return text.matches(of: /[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)*\.[A-Za-z]{2,}/)
      .map { match in
        let start = bytes.distance(from: bytes.startIndex, to: match.range.lowerBound)
        let length = bytes.distance(from: match.range.lowerBound, to: match.range.upperBound)
        return PersonalFind(kind: .email, range: start..<(start + length))
      }
  }
}
