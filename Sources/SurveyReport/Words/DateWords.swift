package import SurveyModel

/// Days as an office writes them in one language.
package struct DateWords: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  /// `15/03/2024`; in English ISO 8601.
  package func day(_ day: CalendarDay) -> String {
    guard language == .vietnamese else { return day.iso }
    return "\(padded(day.day))/\(padded(day.month))/\(day.year)"
  }

  package func days(_ days: ClosedRange<CalendarDay>) -> String {
    language == .vietnamese
      ? "từ ngày \(day(days.lowerBound)) đến ngày \(day(days.upperBound))"
      : "\(day(days.lowerBound)) to \(day(days.upperBound))"
  }

  /// As in a document's head: `ngày 14 tháng 6 năm 2024`, days under 10 and the first two months
  /// with a 0 in front (Nghị định 30/2020/NĐ-CP).
  package func inFull(_ day: CalendarDay) -> String {
    guard language == .vietnamese else { return day.iso }
    let month = day.month < 3 ? "0\(day.month)" : "\(day.month)"
    return "ngày \(padded(day.day)) tháng \(month) năm \(day.year)"
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
