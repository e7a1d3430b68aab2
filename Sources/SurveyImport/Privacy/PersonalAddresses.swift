/// Where a house is: its number, with street or alley; or the village that somebody calls home.
///
/// A village or a street alone is no address.
struct PersonalAddresses {
  let words: [TextWord]

  var finds: [PersonalFind] {
    var finds: [PersonalFind] = []
    var place = 0
    while place < words.count {
      if let end = house(place) ?? lane(place) ?? home(place) {
        let last = extended(end)
        finds.append(
          PersonalFind(
            kind: .address, range: words[place].range.lowerBound..<words[last - 1].range.upperBound)
        )
        place = last
      } else {
        place += 1
      }
    }
    return finds
  }

  /// `số nhà 12A/3`, `12 đường Hiến`, `số 5, thôn Đông`.
  private func house(_ place: Int) -> Int? {
    if isPair(place, "số", "nhà") || isPair(place, "nhà", "số") || isPair(place, "so", "nha") {
      return number(place + 2)
    }
    let isSaid = ["số", "so"].contains(text(place))
    guard var end = number(isSaid ? place + 1 : place),
      isSaid || place == 0 || words[place].kind == .figures && isFree(place)
    else { return nil }
    if text(end) == "," { end += 1 }
    if isSaid {
      // A decree has a number too, and so has a street.
      return place > 0 && words[place].gap != .line && Self.numbered.contains(text(place - 1))
        ? nil : addressPart(end)
    }
    return ["đường", "phố"].contains(text(end)) ? addressPart(end) : nil
  }

  private static let numbered: Set<String> = [
    "định", "văn", "bản", "tư", "đường", "phố", "lệnh", "quyết", "báo", "ngõ", "tổ", "thửa", "điểm",
    "trạm", "mã", "sơ", "luật", "cửa", "xã", "khu", "lô",
  ]

  /// `ngõ 3`, `hẻm số 12/4`; but not `ngõ 3 mét`.
  private func lane(_ place: Int) -> Int? {
    guard words[place].roles.contains(.lane) else { return nil }
    let isSaid = ["số", "so"].contains(text(place + 1))
    guard let end = number(isSaid ? place + 2 : place + 1) else { return nil }
    return end < words.count && words[end].roles.contains(.unit) ? nil : end
  }

  /// `tôi ở thôn Đông`, `địa chỉ: tổ 3`: the part after the words that say whose it is.
  private func home(_ place: Int) -> Int? {
    guard words[place].roles.contains(.addressPart), place > 0 else { return nil }
    var before = place - 1
    if [":", "-"].contains(text(before)) { before -= 1 }
    if text(before) == "tại" { before -= 1 }
    guard before > 0 else { return nil }
    let isHome =
      switch text(before) {
      case "ở": ["tôi", "em", "cháu", "chúng", "nhà", "nơi", "chỗ"].contains(text(before - 1))
      case "chỉ": text(before - 1) == "địa"
      case "trú": ["thường", "tạm", "cư", "đang"].contains(text(before - 1))
      case "khẩu": text(before - 1) == "hộ"
      case "ngụ": true
      default: false
      }
    return isHome ? addressPart(place) : nil
  }

  /// Takes in the parts of the address that follow.
  private func extended(_ end: Int) -> Int {
    var end = end
    while true {
      let next = text(end) == "," || text(end) == "-" ? end + 1 : end
      guard let further = addressPart(next) ?? lane(after: next) else { return end }
      end = further
    }
  }

  private func lane(after place: Int) -> Int? { place < words.count ? lane(place) : nil }

  /// A street, a lane, a village with its name or number.
  private func addressPart(_ place: Int) -> Int? {
    guard place < words.count, words[place].gap != .line else { return nil }
    var end = place
    if isPair(place, "khu", "phố") || isPair(place, "dân", "phố") { end += 1 }
    if text(place) == "tổ", isPair(place + 1, "dân", "phố") { end += 2 }
    guard words[end].roles.contains(.addressPart) else { return nil }
    end += 1
    if ["số", "so"].contains(text(end)) { end += 1 }
    if let last = number(end) {
      return last < words.count && words[last].roles.contains(.unit) ? nil : last
    }
    var last = end
    while last < words.count, last < end + 4, words[last].kind == .word, words[last].gap == .blank,
      words[last].isCapital, !words[last].roles.contains(.stop)
    {
      last += 1
    }
    return last > end ? last : nil
  }

  /// A house's number: `12`, `12A`, `12/3/4`, `12-14`.
  private func number(_ place: Int) -> Int? {
    guard place < words.count, words[place].kind == .figures,
      words[place].text.utf8.count <= 4
    else { return nil }
    var end = place + 1
    while end < words.count, words[end].gap == .none {
      if words[end].kind == .word, words[end].text.utf8.count == 1, words[end - 1].kind == .figures
      {
        end += 1
      } else if ["/", "-"].contains(words[end].text), end + 1 < words.count,
        words[end + 1].kind == .figures, words[end + 1].gap == .none
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// Whether a number is one by itself, not the end of a date or an amount.
  private func isFree(_ place: Int) -> Bool {
    words[place].gap != .none || [",", "(", ":"].contains(text(place - 1))
  }

  private func isPair(_ place: Int, _ first: String, _ second: String) -> Bool {
    text(place) == first && text(place + 1) == second && words[place + 1].gap == .blank
  }

  private func text(_ place: Int) -> String {
    words.indices.contains(place) ? words[place].text : ""
  }
}
