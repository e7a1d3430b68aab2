/// Reads a day and, where told, a time: `2023-10-05`, `2023-10-05T08:30:00+07:00`, `5/10/2023`
/// (the day first, as Vietnam writes it), `05-10-2023 08:30`.
enum DateText {
  /// Seconds since 1970-01-01T00:00:00Z; a time without a zone is Vietnam's (UTC+7); nil where the
  /// text is no date of the calendar.
  static func seconds(_ text: some StringProtocol) -> Int64? {
    let parts = text.split(maxSplits: 1, whereSeparator: { $0 == "T" || $0 == " " })
    guard let datePart = parts.first, let days = days(datePart) else { return nil }
    guard parts.count == 2 else { return Int64(days) * 86_400 - zoneOfVietnam }
    guard let time = secondsOfDay(parts[1]) else { return nil }
    return Int64(days) * 86_400 + time
  }

  /// ISO 8601 `yyyy-MM-dd` of a day written either way.
  static func isoDay(_ text: some StringProtocol) -> String? {
    guard let (year, month, day) = components(text), days(text) != nil else { return nil }
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  private static let zoneOfVietnam: Int64 = 7 * 3600

  private static func components(_ text: some StringProtocol) -> (Int, Int, Int)? {
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { "-/.".contains($0) })
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isASCII) }),
      let first = Int(parts[0]), let second = Int(parts[1]), let third = Int(parts[2])
    else { return nil }
    if parts[0].count == 4 { return (first, second, third) }
    return parts[2].count == 4 ? (third, second, first) : nil
  }

  /// Days since 1970-01-01 in the Gregorian calendar (Howard Hinnant's days_from_civil).
  private static func days(_ text: some StringProtocol) -> Int? {
    guard let (year, month, day) = components(text), (1...12).contains(month), day >= 1,
      day <= lengthOfMonth(month, year), (1...9999).contains(year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func lengthOfMonth(_ month: Int, _ year: Int) -> Int {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// Seconds since midnight UTC of `08:30`, `08:30:15.250`, `08:30:15Z`, `08:30:15+07:00`.
  private static func secondsOfDay(_ text: some StringProtocol) -> Int64? {
    var clock = String(text)
    var offset = zoneOfVietnam
    if clock.hasSuffix("Z") {
      clock.removeLast()
      offset = 0
    } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let zone = clock[clock.index(after: sign)...].replacing(":", with: "")
      guard zone.count == 4, let hours = Int64(zone.prefix(2)), let minutes = Int64(zone.suffix(2))
      else { return nil }
      offset = (hours * 3600 + minutes * 60) * (clock[sign] == "-" ? -1 : 1)
      clock = String(clock[..<sign])
    }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = Int64(parts[0]), let minute = Int64(parts[1]),
      let second = parts.count == 3 ? Double(parts[2]) : 0, (0...23).contains(hour),
      (0...59).contains(minute), second >= 0, second < 61
    else { return nil }
    return hour * 3600 + minute * 60 + Int64(second) - offset
  }
}
