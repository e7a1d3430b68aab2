/// Telephone numbers and citizen id numbers, as Vietnam gives them.
enum PersonalNumbers {
  /// What digits are, whatever stood between them; nil where they are neither.
  static func kind(of digits: String, hasPlus: Bool = false) -> PersonalKind? {
    if isCitizenID(digits) { return .citizenID }
    var local = Substring(digits)
    if local.hasPrefix("84"), hasPlus || local.count == 11 || local.count == 12 {
      local = local.dropFirst(2)
      if local.hasPrefix("0") { local = local.dropFirst() }
    } else if local.hasPrefix("0"), !hasPlus {
      local = local.dropFirst()
    } else {
      return nil
    }
    guard let first = local.first else { return nil }
    // Mobile numbers have nine digits after the 0, fixed lines 2 and nine more.
    let isMobile = "35789".contains(first) && local.count == 9
    return isMobile || (first == "2" && local.count == 10) ? .telephone : nil
  }

  /// Twelve digits: the province of birth, sex and century, the year of birth, and six more.
  static func isCitizenID(_ digits: String) -> Bool {
    guard digits.count == 12, let province = Int(digits.prefix(3)), provinces.contains(province),
      let century = digits.dropFirst(3).first
    else { return false }
    return "0123".contains(century)
  }

  /// The codes of provinces in citizen id numbers (Thông tư 59/2021/TT-BCA, phụ lục).
  private static let provinces: Set<Int> = [
    1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37,
    38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77,
    79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96,
  ]

  /// The numbers in a text; blanks, dots and dashes may stand between groups of their digits, but
  /// no single digit: `0.912345678` is a fraction.
  static func finds(in text: String) -> [PersonalFind] {
    guard text.utf8.count(where: { (0x30...0x39).contains($0) }) >= 9 else { return [] }
    var finds: [PersonalFind] = []
    for match in text.matches(of: /\+?[0-9]{2,}(?:[ .\-][0-9]{2,}){0,5}/) {
      let run = match.output
      let digits = run.filter(\.isWholeNumber)
      guard let kind = kind(of: String(digits), hasPlus: run.first == "+"),
        isFree(match.range, in: text)
      else { continue }
      finds.append(PersonalFind(kind: kind, range: match.range))
    }
    return finds
  }

  /// Whether no letter or digit touches a range, as in a serial number.
  private static func isFree(_ range: Range<String.Index>, in text: String) -> Bool {
    let before = text[..<range.lowerBound].last
    let after = text[range.upperBound...].first
    return [before, after].allSatisfy { $0.map { !$0.isLetter && !$0.isNumber } ?? true }
  }
}
