import ArgumentParser
import Foundation
import SurveyModel

extension CalendarDay: ExpressibleByArgument {
  /// Reads `2024-05-20`, and `20/5/2024` as an office writes it.
  package init?(argument: String) {
    if let day = CalendarDay(iso: argument) {
      self = day
      return
    }
    let parts = argument.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 3, parts[2] > 999 else { return nil }
    let day = CalendarDay(year: parts[2], month: parts[1], day: parts[0])
    guard day.days != nil else { return nil }
    self = day
  }
}

/// The day as of which a command speaks.
struct DayOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: help("Tính đến ngày (mặc định: hôm nay).", "As of this day (default: today)."))
  var asOf: CalendarDay?

  var day: CalendarDay { asOf ?? Self.today }

  /// Today in Vietnam (UTC+7).
  static var today: CalendarDay {
    CalendarDay(days: Int((Date().timeIntervalSince1970 + 7 * 3600) / 86_400))
  }
}
