import Foundation

/// What in a text tells who somebody is, and the text without it.
enum PersonalText {
  /// What stands in the place of each find.
  static let mask = "[đã ẩn]"

  /// The finds, from the left, none within another.
  static func finds(in text: String) -> [PersonalFind] {
    var finds: [PersonalFind] = []
    if text.utf8.contains(UInt8(ascii: "@")) {
      finds += text.matches(of: /[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+/).map {
        PersonalFind(kind: .email, range: $0.range)
      }
    }
    finds += PersonalNumbers.finds(in: text)
    finds += PersonalNames.finds(in: text)
    finds += addresses(in: text)
    finds.sort { $0.range.lowerBound < $1.range.lowerBound }
    var kept: [PersonalFind] = []
    for find in finds where kept.last.map({ $0.range.upperBound <= find.range.lowerBound }) ?? true
    {
      kept.append(find)
    }
    return kept
  }

  /// The text with a mask in the place of each find, and how many there were.
  static func masked(_ text: String) -> (text: String, count: Int) {
    guard mayTell(text.utf8) else { return (text, 0) }
    let plain = text.precomposedStringWithCanonicalMapping
    let finds = finds(in: plain)
    if finds.isEmpty { return (text, 0) }
    var result = ""
    var reached = plain.startIndex
    for find in finds {
      result += plain[reached..<find.range.lowerBound] + mask
      reached = find.range.upperBound
    }
    return (result + plain[reached...], finds.count)
  }

  /// Whether a text has what all finds have: figures, an @, or two capital letters. Most comments,
  /// which begin with the only one, are passed by so.
  private static func mayTell(_ bytes: String.UTF8View) -> Bool {
    var capitals = 0
    var (last, beforeLast): (UInt8, UInt8) = (0, 0)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "@"): return true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals += 1
      // À…Þ, Đ, and the capitals of U+1EA0 to U+1EF9, which are even.
      case 0x80...0xBF:
        let isCapital =
          (last == 0xC3 && byte <= 0x9E) || (last == 0xC4 && byte == 0x90)
          || (beforeLast == 0xE1 && (last == 0xBA || last == 0xBB) && byte & 1 == 0)
        if isCapital { capitals += 1 }
      default: break
      }
      (beforeLast, last) = (last, byte)
    }
    return capitals > 1
  }

  /// Where a house is: its number with the street or alley. A village alone is no home.
  private static func addresses(in text: String) -> [PersonalFind] {
    guard text.contains(where: \.isNumber) else { return [] }
    let lower = text.lowercased()
    // Lower case may be longer than upper case: then places in the two are not the same.
    guard lower.count == text.count else { return [] }
    return lower.matches(
      of:
        /(?:số nhà|nhà số|so nha|nha so) [0-9]+[a-z]?(?:\/[0-9]+)*|(?:số )?[0-9]+[a-z]?(?:\/[0-9]+)*,? (?:đường|ngõ|ngách|hẻm|phố) \p{L}+|(?:ngõ|ngách|hẻm|kiệt) (?:số )?[0-9]+(?:\/[0-9]+)*/
    ).map { match in
      let start = lower.distance(from: lower.startIndex, to: match.range.lowerBound)
      let length = lower.distance(from: match.range.lowerBound, to: match.range.upperBound)
      let from = text.index(text.startIndex, offsetBy: start)
      return PersonalFind(kind: .address, range: from..<text.index(from, offsetBy: length))
    }
  }
}
