/// Names of people, as Vietnamese write them: a family name, then one to four syllables, each with a
/// capital letter; or a given name after a word such as `ông`, `bà`.
struct PersonalNames {
  let words: [TextWord]
  /// Whether most is in capitals, which tell nothing then.
  private let isShouted: Bool

  init(_ words: [TextWord]) {
    self.words = words
    let letters = words.filter { $0.kind == .word }
    isShouted = letters.count(where: \.isUpper) * 2 > letters.count
  }

  var finds: [PersonalFind] {
    var finds: [PersonalFind] = []
    var place = 0
    while place < words.count {
      guard words[place].kind == .word else {
        place += 1
        continue
      }
      if bearsName(place) {
        place = runEnd(place)
      } else if let end = exempt(place) {
        place = end
      } else if let end = fullName(place) ?? givenName(place) {
        finds.append(
          PersonalFind(
            kind: .name, range: words[place].range.lowerBound..<words[end - 1].range.upperBound))
        place = end
      } else {
        place += 1
      }
    }
    return finds
  }

  /// Whether all words together are one name, as in a column of names.
  var isName: Bool {
    guard (2...6).contains(words.count), exempt(0) == nil,
      words.allSatisfy({ $0.kind == .word && $0.gap != .none || $0.range.lowerBound == 0 })
    else { return false }
    let isLower = !words.contains(where: \.isCapital)
    let roles = words[0].roles
    if isLower {
      return words.count > 2 && !roles.isDisjoint(with: [.family, .plainFamily])
        && words[1].roles.contains(.middle)
    }
    guard words.allSatisfy(\.isCapital) else { return false }
    if !roles.isDisjoint(with: [.family, .weakFamily, .plainFamily]) { return true }
    return roles.contains(.weakPlainFamily) && words.allSatisfy(\.isPlain)
      && (words.count > 3 || words[1].roles.contains(.middle))
  }

  /// The end of a family name with what follows it.
  private func fullName(_ place: Int) -> Int? {
    let first = words[place].roles
    let families: WordRoles = [.family, .weakFamily, .plainFamily, .weakPlainFamily]
    guard !first.isDisjoint(with: families) else { return nil }
    guard words[place].isCapital else { return lowerName(place) }
    let end = runEnd(place)
    guard end > place + 1 else { return nil }
    let isMiddle = words[place + 1].roles.contains(.middle)
    if isShouted {
      let isKnown = !first.isDisjoint(with: [.family, .plainFamily])
      guard end > place + 2, isKnown ? isMiddle : ["thị", "thi"].contains(words[place + 1].text),
        !Self.afterVan.contains(words[place + 2].text)
      else { return nil }
      // The third syllable is the given name, unless it is one that stands before such.
      return min(end, place + (words[place + 2].roles.contains(.middle) ? 4 : 3))
    }
    if first.contains(.family) { return end }
    if first.contains(.weakFamily) { return isMiddle && end > place + 2 ? end : nil }
    guard words[place..<end].allSatisfy(\.isPlain), end > place + 2 else { return nil }
    return first.contains(.plainFamily) || isMiddle ? end : nil
  }

  /// `nguyễn văn an`: a name even without a capital letter.
  private func lowerName(_ place: Int) -> Int? {
    guard words[place].roles.contains(.family), words[place].text != "phạm", follows(place + 1),
      ["thị", "văn"].contains(words[place + 1].text), follows(place + 2),
      !Self.afterVan.contains(words[place + 2].text)
    else { return nil }
    return place + 3
  }

  /// The end of a given name that stands after `ông`, `bà` and their like.
  private func givenName(_ place: Int) -> Int? {
    let word = words[place]
    guard !isShouted, word.isCapital, word.range.count > 1, follows(place), isAddressed(place),
      !word.roles.contains(.office), !word.roles.contains(.stop)
    else { return nil }
    let pairs =
      [words[place - 1].text + " " + word.text]
      + (follows(place + 1) ? [word.text + " " + words[place + 1].text] : [])
    if pairs.contains(where: Self.offices.contains) { return nil }
    return runEnd(place)
  }

  private func isAddressed(_ place: Int) -> Bool {
    let before = words[place - 1]
    if before.roles.contains(.honorific) { return true }
    guard place > 1 else { return false }
    return before.text == "chí" && words[place - 2].text == "đồng"
      || before.text == "c" && words[place - 2].text == "/"
  }

  /// Whether a word stands right after the one before, with nothing but a blank between.
  private func follows(_ place: Int) -> Bool {
    place > 0 && place < words.count && words[place].kind == .word && words[place].gap == .blank
      && words[place - 1].kind == .word
  }

  /// The end of the words with capital letters from here on, five at most.
  private func runEnd(_ place: Int) -> Int {
    var end = place + 1
    while end < place + 5, follows(end), words[end].isCapital, !words[end].roles.contains(.stop) {
      end += 1
    }
    return end
  }

  /// Whether a street, a school, a commune bears the name that begins here.
  private func bearsName(_ place: Int) -> Bool {
    guard words[place].isCapital, follows(place), words[place - 1].roles.contains(.place) else {
      return false
    }
    let before = place > 1 ? words[place - 2].text : ""
    switch words[place - 1].text {
    case "đình": return before != "gia"
    case "viên": return before == "công"
    default: return true
    }
  }

  /// The end of a name that is no person's of today, where one begins here.
  private func exempt(_ place: Int) -> Int? {
    var text = words[place].text
    var found: Int?
    var end = place + 1
    if Self.exempt.contains(text) { found = end }
    while end < place + 4, follows(end) {
      text += " " + words[end].text
      end += 1
      if Self.exempt.contains(text) { found = end }
    }
    // `Trần Phú` is a street, `Trần Phú Quý` somebody.
    guard let found, isShouted || found >= runEnd(place) else { return nil }
    return found
  }

  /// What makes everyday words of `văn` and `thị`.
  private static let afterVan: Set<String> = [
    "bản", "phòng", "hóa", "hoá", "trường", "trấn", "xã", "chỉ", "nghệ", "ban", "phong", "hoa",
    "truong", "tran",
  ]

  /// Offices whose first word may be a given name.
  private static let offices: Set<String> = [
    "công an", "công chức", "công nhân", "công ty", "công đoàn", "nhân viên", "nhân dân",
    "nông dân",
    "nông nghiệp", "kế toán", "địa chính", "tư pháp", "văn phòng", "văn thư", "văn hóa", "văn hoá",
    "thanh tra", "thanh niên", "bảo vệ", "bảo hiểm", "bác sĩ", "bác sỹ", "y tá", "y tế", "quý vị",
    "quản lý", "quản trị", "phụ trách", "phụ nữ", "mặt trận", "thường trực", "nước ngoài",
    "anh quốc",
    "bà rịa", "bà triệu", "bà trưng", "bà đen", "cô tô", "bác hồ", "chú ý", "hưu trí", "hàng xóm",
    "bí thư", "mầm non", "lái xe", "em út",
  ]

  /// People of history and places whose names begin like somebody's, as they stand in texts without
  /// a word such as `xã` or `đường` before them.
  private static let exempt: Set<String> = [
    "hồ chí minh", "ho chi minh", "trần hưng đạo", "trần quốc toản", "trần phú", "trần cao",
    "trần nhân tông", "trần quang khải", "trần nguyên hãn", "nguyễn trãi", "nguyễn huệ",
    "nguyễn du",
    "nguyễn thiện thuật", "nguyễn văn linh", "nguyễn công hoan", "nguyễn lương bằng",
    "nguyễn bỉnh khiêm", "nguyễn văn trỗi", "nguyễn tri phương", "nguyễn thái học",
    "nguyễn chí thanh", "nguyễn khuyến", "nguyễn đình chiểu", "nguyễn văn cừ",
    "nguyễn thị minh khai", "nguyễn ái quốc", "nguyễn tất thành", "lê lợi", "lê lai", "lê duẩn",
    "lê hồng phong", "lê quý đôn", "lê thánh tông", "lê đại hành", "lê hữu trác", "lê chân",
    "lê văn lương", "phạm ngũ lão", "phạm văn đồng", "phạm hồng thái", "phạm vi", "phạm ngọc thạch",
    "phan bội châu", "phan chu trinh", "phan châu trinh", "phan đình phùng", "phan thiết",
    "phan rang", "phan sào nam", "phan rí", "võ nguyên giáp", "võ thị sáu", "võ văn kiệt", "vũ thư",
    "vũ quang", "vũ xá", "đặng lễ", "đặng xá", "bùi thị xuân", "bùi xá", "đỗ xá", "ngô quyền",
    "ngô gia tự", "ngô xá", "đinh tiên hoàng", "đinh bộ lĩnh", "đinh cao", "hoàng hoa thám",
    "hoàng hanh", "hoàng mai", "hoàng sa", "hoàng diệu", "hoàng quốc việt", "hoàng văn thụ",
    "hoàng văn thái", "hoàng liên sơn", "hoàng thành", "trương định", "phùng hưng",
    "phùng chí kiên",
    "hồ tùng mậu", "hồ xuân hương", "lý thường kiệt", "lý thái tổ", "lý nam đế", "lý tự trọng",
    "lý bôn", "dương quang", "dương xá", "dương phúc tư", "đào dương", "đào đặng", "đào xá",
    "đào viên", "đoàn đào", "đoàn thị điểm", "đoàn thanh niên", "đoàn công tác", "đoàn thể",
    "tô hiệu", "tống trân", "tống phan", "chu văn an", "chu mạnh trinh", "cao bá quát", "cao thắng",
    "cao xá", "cao bằng", "cao đức", "mai hắc đế", "mai động", "mai viên", "mai xuân thưởng",
    "lương tài", "lương bằng", "lưu xá", "thái bình", "thái nguyên", "thái bình dương", "thái lan",
    "thái hòa", "hà nội", "hà nam", "hà tây", "hà đông", "hà giang", "hà tĩnh", "hà tiên",
    "hà nội mới", "lâm đồng", "lâm thao", "ninh bình", "ninh thuận", "bạch đằng", "bạch sam",
    "bạch mai", "từ hồ", "từ liêm", "triệu quang phục", "vương quốc anh", "vương quốc",
    "ha noi", "thai binh", "cao bang", "hai ba trung", "dang cong san",
  ]
}
