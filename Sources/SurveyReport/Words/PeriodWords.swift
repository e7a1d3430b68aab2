package import SurveyModel

extension ReportingPeriod {
  /// As an office names it.
  package var words: LocalizedText {
    switch cadence {
    case .month(let number):
      LocalizedText(
        vietnamese: "tháng \(number) năm \(year)", english: "month \(number) of \(year)")
    case .quarter(let number):
      LocalizedText(
        vietnamese: "quý \(["I", "II", "III", "IV"][number - 1]) năm \(year)",
        english: "quarter \(number) of \(year)")
    case .half(let number):
      LocalizedText(
        vietnamese: "6 tháng \(number == 1 ? "đầu" : "cuối") năm \(year)",
        english: "\(number == 1 ? "first" : "second") half of \(year)")
    case .year: LocalizedText(vietnamese: "năm \(year)", english: "year \(year)")
    }
  }
}
