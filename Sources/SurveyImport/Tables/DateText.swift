import CSV
import SurveyModel

/// Reads a day and, where told, a time, as survey programs and people write them: `2023-10-05`,
/// `2023-10-05T08:30:00.123+07:00`, `5/10/2023 8:30`, `2023/10/05 8:30:15 SA GMT+7`,
/// `Oct 5, 2023 8:30:15 AM`, `5 tháng 10 năm 2023`.
enum DateText {
  /// Seconds since 1970-01-01T00:00:00Z; a time without a zone is Vietnam's (UTC+7); nil where the
  /// text is no date of the calendar.
  static func seconds(_ text: some StringProtocol, _ order: DateOrder = .dayFirst) -> Int64? {
    let parts = text.split(
      maxSplits: 1, whereSeparator: { $0 == "T" || $0 == "," || $0.isWhitespace })
    if let first = parts.first, let date = figures(first, order) {
      guard let days = date.days else { return nil }
      guard parts.count == 2 else { return Int64(days) * 86_400 - ClockText.zoneOfVietnam }
      return ClockText.seconds(parts[1]).map { Int64(days) * 86_400 + $0 }
    }
    guard let (date, rest) = named(String(text)), let days = date.days else { return nil }
    if rest.isEmpty { return Int64(days) * 86_400 - ClockText.zoneOfVietnam }
    return ClockText.seconds(rest).map { Int64(days) * 86_400 + $0 }
  }

  /// The same for the first second of a day that one number says, 20231005; nil where there is no
  /// such day.
  static func midnight(_ date: Int32) -> Int64? {
    let date = Int(date)
    guard date > 0,
      let days = CalendarDay(year: date / 10_000, month: date / 100 % 100, day: date % 100).days
    else { return nil }
    return Int64(days) * 86_400 - ClockText.zoneOfVietnam
  }

  /// ISO 8601 `yyyy-MM-dd` of a day written either way.
  static func isoDay(_ text: some StringProtocol, _ order: DateOrder = .dayFirst) -> String? {
    guard let date = figures(text, order), date.days != nil else { return nil }
    return date.iso
  }

  /// Three figures: the year first, or last with the day or the month before it.
  ///
  /// Of a year's two figures the century is this one.
  private static func figures(_ text: some StringProtocol, _ order: DateOrder) -> CalendarDay? {
    guard let mark = text.first(where: { "-/.".contains($0) }) else { return nil }
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    guard parts.count == 3,
      parts.allSatisfy({ (1...4).contains($0.count) && $0.utf8.allSatisfy(isDigit) }),
      let first = Int(parts[0]), let second = Int(parts[1]), let third = Int(parts[2])
    else { return nil }
    if parts[0].count == 4 { return CalendarDay(year: first, month: second, day: third) }
    guard parts[0].count <= 2, parts[2].count == 4 || parts[2].count == 2 else { return nil }
    let year = parts[2].count == 4 ? third : 2000 + third
    // Points are the mark of places where the day comes first.
    return order == .monthFirst && mark != "."
      ? CalendarDay(year: year, month: first, day: second)
      : CalendarDay(year: year, month: second, day: first)
  }

  /// A month by its name, in English or as Vietnamese writes it in full, and what follows the date.
  private static func named(_ text: String) -> (CalendarDay, rest: String)? {
    let lower = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let found = lower.prefixMatch(
      of: /(?:ngày )?([0-9]{1,2}) (?:tháng|thg) ([0-9]{1,2})(?:,| năm)? ([0-9]{4})[, ]*/)
    {
      return date(found.3, month: Int(found.2), found.1, rest: lower[found.range.upperBound...])
    }
    if let found = lower.prefixMatch(of: /([a-z]{3,9})\.? ([0-9]{1,2}),? ([0-9]{4})[, ]*/) {
      return date(
        found.3, month: month(found.1), found.2, rest: lower[found.range.upperBound...])
    }
    // SPSS and Stata write `05-OCT-2023` and `05oct2023`, spreadsheets `5-Oct-23`.
    if let found = lower.prefixMatch(
      of: /([0-9]{1,2})[- ]?([a-z]{3,9})\.?[-, ]*([0-9]{4}|[0-9]{2})(?:[, ]+|$)/)
    {
      return date(
        found.3, month: month(found.2), found.1, rest: lower[found.range.upperBound...])
    }
    return nil
  }

  private static func date(
    _ year: Substring, month: Int?, _ day: Substring, rest: Substring
  ) -> (CalendarDay, String)? {
    guard let figures = Int(year), let month, let day = Int(day) else { return nil }
    let full = year.count == 2 ? 2000 + figures : figures
    return (CalendarDay(year: full, month: month, day: day), String(rest))
  }

  private static func month(_ name: Substring) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    return names.firstIndex { $0.hasPrefix(name) || (name == "sept" && $0 == "september") }
      .map { $0 + 1 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
