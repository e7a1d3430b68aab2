/// Reads a time of day with its zone: `08:30`, `8:30:15.250`, `08:30:15Z`, `08:30+07:00`,
/// `8:30:15 SA GMT+7`, `8:30 PM`.
enum ClockText {
  static let zoneOfVietnam: Int64 = 7 * 3600

  /// Seconds since midnight UTC of the day it belongs to; without a zone it is Vietnam's time.
  static func seconds(_ text: some StringProtocol) -> Int64? {
    // Some programs put a narrow blank before the half of the day.
    var words = text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    guard !words.isEmpty else { return nil }
    var clock = words.removeFirst()
    var offset = zoneOfVietnam
    if let zone = Self.zone(takenFrom: &clock) { offset = zone }
    var half: String?
    for suffix in ["am", "pm"] where clock.hasSuffix(suffix) {
      clock.removeLast(2)
      half = suffix
    }
    for word in words {
      if let found = halves[word] {
        half = found
      } else if let zone = Self.zone(word) {
        offset = zone
      } else {
        return nil
      }
    }
    guard let local = local(clock, half) else { return nil }
    return local - offset
  }

  /// Morning and afternoon, as programs write them in English and Vietnamese.
  private static let halves = [
    "am": "am", "a.m.": "am", "sa": "am", "sáng": "am", "pm": "pm", "p.m.": "pm", "ch": "pm",
    "chiều": "pm", "tối": "pm",
  ]

  private static func local(_ clock: String, _ half: String?) -> Int64? {
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), var hour = Int64(parts[0]), let minute = Int64(parts[1]),
      let second = parts.count == 3 ? Double(parts[2]) : 0, (0...59).contains(minute), second >= 0,
      second < 61
    else { return nil }
    if let half {
      guard (1...12).contains(hour) || (half == "pm" && (13...23).contains(hour)) else {
        return nil
      }
      if hour < 13 { hour = hour % 12 + (half == "pm" ? 12 : 0) }
    }
    guard (0...23).contains(hour) else { return nil }
    return hour * 3600 + minute * 60 + Int64(second)
  }

  /// The zone at a clock's end, taken off it.
  private static func zone(takenFrom clock: inout String) -> Int64? {
    if clock.hasSuffix("z") {
      clock.removeLast()
      return 0
    }
    guard let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }),
      let zone = zone(String(clock[sign...]))
    else { return nil }
    clock = String(clock[..<sign])
    return zone
  }

  /// Seconds east of Greenwich: `+07:00`, `+0700`, `+7`, `gmt+7`, `utc`, `ict`.
  private static func zone(_ word: String) -> Int64? {
    if ["utc", "gmt", "z"].contains(word) { return 0 }
    if word == "ict" { return zoneOfVietnam }
    guard let found = word.wholeMatch(of: /(?:gmt|utc)?([+-])([0-9]{1,2}):?([0-9]{2})?/),
      let hours = Int64(found.2), hours <= 14
    else { return nil }
    let minutes = found.3.flatMap { Int64($0) } ?? 0
    return (hours * 3600 + minutes * 60) * (found.1 == "-" ? -1 : 1)
  }
}
