/// A month, quarter, half-year or year for which an office reports (kỳ báo cáo).
package struct ReportingPeriod: Sendable, Hashable {
  package enum Cadence: Sendable, Hashable {
    case month(Int)
    case quarter(Int)
    case half(Int)
    case year
  }

  package var year: Int
  package var cadence: Cadence

  package init(year: Int, cadence: Cadence) {
    self.year = year
    self.cadence = cadence
  }

  /// Reads `2024-05`, `2024-Q2`, `2024-H1` or `2024`.
  package init?(_ text: String) {
    let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts[0].utf8.count == 4, let year = Int(parts[0]),
      year > 0
    else { return nil }
    self.year = year
    guard parts.count == 2 else {
      cadence = .year
      return
    }
    let tail = parts[1]
    switch (tail.first, Int(tail.drop { "QH".contains($0) })) {
    case ("Q", let number?) where (1...4).contains(number) && tail.count == 2:
      cadence = .quarter(number)
    case ("H", let number?) where (1...2).contains(number) && tail.count == 2:
      cadence = .half(number)
    case (let first?, let number?)
    where first.isNumber && (1...12).contains(number) && tail.count == 2:
      cadence = .month(number)
    default: return nil
    }
  }

  /// As it is written: `2024-Q2`.
  package var code: String {
    switch cadence {
    case .month(let number): "\(year)-\(number < 10 ? "0" : "")\(number)"
    case .quarter(let number): "\(year)-Q\(number)"
    case .half(let number): "\(year)-H\(number)"
    case .year: "\(year)"
    }
  }

  /// The first and the last day, both within.
  ///
  /// Administrative-reform reports close before the month is over (công văn 581/BNV-CCHC): with a
  /// first day of 15 each month runs from the 15th of the one before to its own 14th, and so do
  /// quarters, half-years and the year. With 1 they are those of the calendar.
  package func days(firstDay: Int) -> ClosedRange<CalendarDay> {
    let months =
      switch cadence {
      case .month(let number): number...number
      case .quarter(let number): (number * 3 - 2)...(number * 3)
      case .half(let number): (number * 6 - 5)...(number * 6)
      case .year: 1...12
      }
    let shift = firstDay == 1 ? 0 : -1
    let start = CalendarDay(year: year, month: months.lowerBound, day: 1).adding(months: shift)
    let end = CalendarDay(year: year, month: months.upperBound, day: 1).adding(months: shift + 1)
    return CalendarDay(
      year: start.year, month: start.month, day: firstDay)...CalendarDay(
        year: end.year, month: end.month, day: firstDay
      ).adding(days: -1)
  }
}
