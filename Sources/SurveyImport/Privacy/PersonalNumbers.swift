/// Telephone numbers and citizen id numbers, as Vietnam gives them, in a text.
struct PersonalNumbers {
  let words: [TextWord]

  /// Groups of figures with one blank, dot or dash between each two, and what stands before each.
  private struct Chain {
    var places: [Int] = []
    var marks: [String] = []
  }

  var finds: [PersonalFind] {
    var finds: [PersonalFind] = []
    var place = 0
    while place < words.count {
      guard words[place].kind == .figures else {
        place += 1
        continue
      }
      let chain = chain(from: place)
      var start = 0
      while start < chain.places.count {
        guard let (kind, end) = number(in: chain, from: start) else {
          start += 1
          continue
        }
        let last = chain.places[end - 1]
        finds.append(
          PersonalFind(
            kind: kind,
            range: beginning(chain.places[start])..<words[last].range.upperBound))
        start = end
      }
      place = (chain.places.last ?? place) + 1
    }
    return finds
  }

  private func chain(from first: Int) -> Chain {
    var chain = Chain(places: [first], marks: [""])
    var place = first
    while place + 1 < words.count {
      let next = words[place + 1]
      if next.kind == .figures, next.gap == .blank {
        place += 1
        chain.marks.append(" ")
      } else if next.kind == .mark, [".", "-", ")"].contains(next.text), next.gap != .line,
        place + 2 < words.count, words[place + 2].kind == .figures, words[place + 2].gap != .line,
        next.text != "." || (next.gap == .none && words[place + 2].gap == .none)
      {
        place += 2
        chain.marks.append(next.text)
      } else {
        break
      }
      chain.places.append(place)
    }
    return chain
  }

  /// The longest number that begins with a group, and the group after it.
  private func number(in chain: Chain, from start: Int) -> (PersonalKind, end: Int)? {
    for end in stride(from: min(chain.places.count, start + 6), to: start, by: -1) {
      if let kind = kind(of: chain, start..<end) { return (kind, end) }
    }
    return nil
  }

  private func kind(of chain: Chain, _ range: Range<Int>) -> PersonalKind? {
    let groups = range.map { words[chain.places[$0]].text }
    let count = groups.reduce(0) { $0 + $1.utf8.count }
    guard (9...14).contains(count), isFree(chain, range) else { return nil }
    let digits = groups.joined()
    let first = chain.places[range.lowerBound]
    let announced = announcement(before: first)
    if groups.count == 1 || isGrouped(groups, chain.marks[range].dropFirst()) {
      if count == 9 || count == 12, announced == .citizenID { return .citizenID }
      if Self.isCitizenID(digits), groups.allSatisfy({ $0.utf8.count > 2 }) { return .citizenID }
      let hasPlus = first > 0 && words[first - 1].text == "+" && words[first].gap == .none
      if Self.isTelephone(digits, hasPlus: hasPlus) {
        // `84.912.345.678` is an amount as well.
        let isAmount = !hasPlus && groups[0] == "84" && chain.marks[range].contains(".")
        if !isAmount { return .telephone }
      }
      if announced == .telephone, count == 9, Self.isTelephone("0" + digits) { return .telephone }
    }
    return nil
  }

  /// Whether groups lie as in a telephone or id number, not as in a date or an amount.
  private func isGrouped(_ groups: [String], _ marks: ArraySlice<String>) -> Bool {
    let lengths = groups.map(\.utf8.count)
    if lengths.contains(1) { return false }
    // A day, a month and a year stand nowhere in it, from either end.
    if zip(lengths, lengths.dropFirst()).contains(where: { $0 == (2, 2) }), lengths.contains(4),
      marks.contains(where: { $0 != " " })
    {
      return false
    }
    if lengths[0] == 4, groups[0].hasPrefix("19") || groups[0].hasPrefix("20") { return false }
    return lengths[0] > 2 || groups[0] == "84" || lengths.allSatisfy { $0 == 2 }
  }

  /// Whether no letter, figure or fraction touches the number, as in a serial number.
  private func isFree(_ chain: Chain, _ range: Range<Int>) -> Bool {
    let first = chain.places[range.lowerBound]
    if range.lowerBound > 0, chain.marks[range.lowerBound] != " " {
      guard words[chain.places[range.lowerBound - 1]].text.utf8.count > 8 else { return false }
    } else if first > 0, words[first].gap == .none {
      let before = words[first - 1]
      if before.kind == .word, !before.roles.contains(.telephone), before.text != "cccd",
        before.text != "cmnd"
      {
        return false
      }
      let isJoined = [".", ",", "-", "/", "_", "#", "="].contains(before.text)
      if isJoined, before.gap == .none, first > 1, words[first - 2].kind == .figures,
        words[first - 2].text.utf8.count < 9
      {
        return false
      }
      // The end of a UUID: letters and figures mixed stand before the dash.
      if isJoined, before.gap == .none, first > 2, words[first - 2].kind == .word,
        words[first - 2].gap == .none, words[first - 3].kind == .figures
      {
        return false
      }
      if ["_", "#", "="].contains(before.text) { return false }
    }
    if range.upperBound < chain.places.count, chain.marks[range.upperBound] != " " {
      return words[chain.places[range.upperBound]].text.utf8.count > 8
    }
    let last = chain.places[range.upperBound - 1]
    guard last + 1 < words.count else { return true }
    let after = words[last + 1]
    if after.gap == .none {
      if after.kind == .word || after.text == "_" || after.text == "@" { return false }
      let isJoined = [",", "-", "/", "."].contains(after.text)
      if isJoined, last + 2 < words.count, words[last + 2].gap == .none {
        let next = words[last + 2]
        if next.kind == .word && after.text != "," && after.text != "." { return false }
        if next.kind == .figures && next.text.utf8.count < 9 { return false }
      }
    }
    return !(after.roles.contains(.unit) && after.kind == .word && !startsWithZero(first))
  }

  private func startsWithZero(_ place: Int) -> Bool { words[place].text.hasPrefix("0") }

  /// The number that the words before a place speak of.
  private func announcement(before place: Int) -> PersonalKind? {
    var index = place - 1
    var passed = 0
    while index >= 0, passed < 5 {
      let word = words[index]
      if [".", ";"].contains(word.text) && word.gap == .none && words[index + 1].gap != .none {
        return nil
      }
      if word.roles.contains(.citizenID) {
        let before = index > 0 ? words[index - 1].text : ""
        switch word.text {
        case "minh": if before == "chứng" || before == "chung" { return .citizenID }
        case "danh": if before == "định" || before == "dinh" { return .citizenID }
        default: return .citizenID
        }
      }
      if word.roles.contains(.telephone) { return .telephone }
      index -= 1
      passed += 1
    }
    return nil
  }

  /// Where a number begins, with the plus or the bracket that belongs to it.
  private func beginning(_ place: Int) -> Int {
    var start = place
    if start > 0, words[start].gap == .none, words[start - 1].text == "+" { start -= 1 }
    let isBracketed =
      start > 0 && words[start].gap == .none && words[start - 1].text == "("
      && place + 1 < words.count && words[place + 1].text == ")"
    return words[isBracketed ? start - 1 : start].range.lowerBound
  }
}

extension PersonalNumbers {
  /// Mobile numbers have nine digits after the 0, fixed lines 2 and nine more; until 2018 there were
  /// mobile numbers of ten.
  static func isTelephone(_ digits: String, hasPlus: Bool = false) -> Bool {
    var local = Substring(digits)
    if local.hasPrefix("0084") { local = local.dropFirst(2) }
    if local.hasPrefix("84"), hasPlus || local.utf8.count > 10 {
      local = local.dropFirst(2)
      if local.hasPrefix("0") { local = local.dropFirst() }
    } else if local.hasPrefix("0"), !hasPlus {
      local = local.dropFirst()
    } else {
      return false
    }
    guard let first = local.first else { return false }
    switch local.utf8.count {
    case 9: return "35789".contains(first)
    case 10: return first == "2" || ["12", "16", "18", "19"].contains(local.prefix(2))
    default: return false
    }
  }

  /// Twelve digits: the province of birth, sex and century, the year of birth, and six more.
  static func isCitizenID(_ digits: String) -> Bool {
    let figures = digits.utf8.map { Int($0) - 0x30 }
    guard figures.count == 12, (0...3).contains(figures[3]),
      provinces.contains(figures[0] * 100 + figures[1] * 10 + figures[2])
    else { return false }
    // Nobody was born later than today's children.
    return figures[3] < 2 || figures[4] < 4
  }

  /// The codes of provinces in citizen id numbers (Thông tư 59/2021/TT-BCA, phụ lục).
  private static let provinces: Set<Int> = [
    1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37,
    38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77,
    79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96,
  ]
}
