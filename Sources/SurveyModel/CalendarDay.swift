/// A day of the Gregorian calendar, or three numbers that are none.
package struct CalendarDay: Sendable, Hashable, Comparable {
  package var year: Int
  package var month: Int
  package var day: Int

  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads ISO 8601 `yyyy-MM-dd`; nil where the text is no day of the calendar.
  package init?(iso: some StringProtocol) {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
    if days == nil { return nil }
  }

  /// Reverses `days` (Howard Hinnant's civil_from_days).
  package init(days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01 (Howard Hinnant's days_from_civil); nil where there is no such day.
  package var days: Int? {
    guard (1...12).contains(month), day >= 1, (1...9999).contains(year), day <= lengthOfMonth
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private var lengthOfMonth: Int {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// ISO 8601 `yyyy-MM-dd`.
  package var iso: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  package static func < (a: CalendarDay, b: CalendarDay) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// The day so many days later.
  package func adding(days count: Int) -> CalendarDay { CalendarDay(days: (days ?? 0) + count) }

  /// The same day so many months later, or the last of that month where it is shorter.
  package func adding(months count: Int) -> CalendarDay {
    let months = year * 12 + month - 1 + count
    var result = CalendarDay(year: months / 12, month: months % 12 + 1, day: 1)
    result.day = min(day, result.lengthOfMonth)
    return result
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
