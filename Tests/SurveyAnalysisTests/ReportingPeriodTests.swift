import SurveyModel
import Testing

@Suite("Reporting periods")
struct ReportingPeriodTests {
  // Công văn 581/BNV-CCHC: the year from 15/12 to 14/12, quarters from the 15th to the 14th.
  @Test(
    "By default they close on the 14th, as administrative-reform reports do",
    arguments: [
      ("2024", "2023-12-15", "2024-12-14"), ("2024-H1", "2023-12-15", "2024-06-14"),
      ("2024-H2", "2024-06-15", "2024-12-14"), ("2024-Q1", "2023-12-15", "2024-03-14"),
      ("2024-Q2", "2024-03-15", "2024-06-14"), ("2024-q3", "2024-06-15", "2024-09-14"),
      ("2024-Q4", "2024-09-15", "2024-12-14"), ("2024-01", "2023-12-15", "2024-01-14"),
      ("2024-05", "2024-04-15", "2024-05-14"), ("2024-12", "2024-11-15", "2024-12-14"),
    ])
  func reform(code: String, from: String, to: String) throws {
    let days = try #require(ReportingPeriod(code)).days(firstDay: 15)
    #expect([days.lowerBound.iso, days.upperBound.iso] == [from, to])
  }

  @Test(
    "With a first day of 1 they are those of the calendar",
    arguments: [
      ("2024", "2024-01-01", "2024-12-31"), ("2024-H1", "2024-01-01", "2024-06-30"),
      ("2024-Q1", "2024-01-01", "2024-03-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ])
  func calendar(code: String, from: String, to: String) throws {
    let days = try #require(ReportingPeriod(code)).days(firstDay: 1)
    #expect([days.lowerBound.iso, days.upperBound.iso] == [from, to])
  }

  @Test(
    "Whatever is no period is refused",
    arguments: [
      "", "24", "2024-Q5", "2024-Q0", "2024-H3", "2024-13", "2024-00", "2024-5", "2024-Q",
    ])
  func refused(code: String) { #expect(ReportingPeriod(code) == nil) }

  @Test("The months of a year follow one another without a gap", arguments: [1, 15, 28])
  func gaps(firstDay: Int) {
    let months = (1...12).map {
      ReportingPeriod(year: 2024, cadence: .month($0)).days(firstDay: firstDay)
    }
    for (month, next) in zip(months, months.dropFirst()) {
      #expect(month.upperBound.adding(days: 1) == next.lowerBound)
    }
    let year = ReportingPeriod(year: 2024, cadence: .year).days(firstDay: firstDay)
    #expect(year.lowerBound == months[0].lowerBound && year.upperBound == months[11].upperBound)
  }

  @Test("Days are counted both ways", arguments: [-719_162, -1, 0, 59, 19_782, 2_932_896])
  func days(count: Int) { #expect(CalendarDay(days: count).days == count) }

  @Test(
    "Months are counted to the last day that there is",
    arguments: [
      ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"),
      ("2024-05-31", -3, "2024-02-29"), ("2024-01-15", -1, "2023-12-15"),
    ])
  func months(from: String, count: Int, to: String) throws {
    #expect(try #require(CalendarDay(iso: from)).adding(months: count).iso == to)
  }
}
