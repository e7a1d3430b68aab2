import Foundation

/// Names of people, as Vietnamese write them: a family name, then one to four syllables, each with a
/// capital letter; or a given name after a word such as `ông`, `bà`.
enum PersonalNames {
  private struct Word {
    var text: Substring
    var key: String
    var isCapital: Bool
    /// Whether a mark that ends a name follows it.
    var endsPhrase: Bool
  }

  static func finds(in text: String) -> [PersonalFind] {
    let words = words(of: text)
    // Where everything is in capitals they tell nothing.
    let isShouted = !text.contains(where: \.isLowercase)
    var finds: [PersonalFind] = []
    var place = 0
    while place < words.count {
      guard let end = end(ofNameAt: place, words, isShouted) else {
        place += 1
        continue
      }
      finds.append(
        PersonalFind(
          kind: .name, range: words[place].text.startIndex..<words[end - 1].text.endIndex))
      place = end
    }
    return finds
  }

  /// Whether a whole cell is a name and nothing else.
  static func isName(_ cell: String) -> Bool {
    let words = words(of: cell)
    guard (2...5).contains(words.count), cell.allSatisfy({ $0.isLetter || $0.isWhitespace }),
      words.allSatisfy(\.isCapital)
    else { return false }
    return families.contains(words[0].key) || plainFamilies.contains(words[0].key)
  }

  private static func end(ofNameAt place: Int, _ words: [Word], _ isShouted: Bool) -> Int? {
    let word = words[place]
    guard word.isCapital else { return nil }
    let before = place > 0 && !words[place - 1].endsPhrase ? words[place - 1].key : ""
    if places.contains(before) { return nil }
    var end = place + 1
    while end < words.count, end < place + 5, words[end].isCapital, !words[end - 1].endsPhrase {
      end += 1
    }
    let further = end - place - 1
    if isShouted {
      let isFamily = families.contains(word.key) && place + 1 < words.count
      return isFamily && further >= 2 && ["thị", "văn"].contains(words[place + 1].key)
        ? min(end, place + 4) : nil
    }
    if families.contains(word.key), further >= (rareFamilies.contains(word.key) ? 2 : 1) {
      return end
    }
    if plainFamilies.contains(word.key), further >= 2 { return end }
    return honorifics.contains(before) && !titles.contains(word.key) ? end : nil
  }

  private static func words(of text: String) -> [Word] {
    text.split { !$0.isLetter && $0 != "'" }.map { part in
      let after = text[part.endIndex...].first { !$0.isWhitespace }
      let gap = text[part.endIndex...].prefix { !$0.isLetter }
      return Word(
        text: part, key: part.lowercased().precomposedStringWithCanonicalMapping,
        isCapital: part.first?.isUppercase ?? false,
        endsPhrase: after != nil && gap.contains { !$0.isWhitespace })
    }
  }

  private static let families: Set<String> = [
    "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ",
    "hồ", "ngô", "dương", "lý", "đinh", "trịnh", "đoàn", "lương", "đào", "tạ", "tô", "quách", "lưu",
    "vương", "mai", "cao", "thái", "hà", "chu", "tống",
  ]
  /// Those that are everyday words, or stand in names of places, more often than others.
  private static let rareFamilies: Set<String> = [
    "hồ", "dương", "đoàn", "lương", "đào", "tạ", "tô", "lưu", "vương", "mai", "cao", "thái", "hà",
    "chu", "tống", "lý",
  ]
  /// Written without marks.
  private static let plainFamilies: Set<String> = [
    "nguyen", "tran", "pham", "hoang", "huynh", "phan", "vu", "dang", "bui", "ngo", "dinh", "trinh",
    "le", "vo", "do", "duong",
  ]
  private static let honorifics: Set<String> = [
    "ông", "bà", "anh", "chị", "cô", "chú", "bác", "cháu", "em", "thầy",
  ]
  private static let titles: Set<String> = [
    "chủ", "bí", "trưởng", "phó", "giám", "cán", "công", "hiệu", "nhân", "thủ", "tổ", "lãnh", "sở",
    "ủy", "uỷ", "ubnd", "hđnd", "nông", "quý", "trạm", "phòng", "ban", "kế", "tôi", "bà", "ông",
  ]
  /// What follows these is a place that bears somebody's name.
  private static let places: Set<String> = [
    "xã", "phường", "trấn", "huyện", "quận", "tỉnh", "phố", "tp", "đường", "thôn", "làng", "xóm",
    "trường", "chợ", "cầu", "chùa", "đình", "viên", "khu", "ấp", "trạm", "sông", "kênh", "viện",
    "thpt", "thcs", "đền", "quảng", "ty", "máy",
  ]
}
