import SurveyModel
import Testing

@testable import SurveyImport

@Suite("XLSForm's skip conditions")
struct RelevanceTests {
  @Test("Conditions are read as XLSForm means them")
  func parses() {
    #expect(RelevanceParser.parse("${a} = 'x'") == .equals(question: "a", value: "x"))
    #expect(RelevanceParser.parse("${a}!=\"x\"") == .not(.equals(question: "a", value: "x")))
    #expect(
      RelevanceParser.parse("selected(${a}, 'x') and (${n} >= 18 or not(${b} = 1))")
        == .and(
          .selected(question: "a", value: "x"),
          .or(
            .compares(question: "n", operator: ">=", number: 18),
            .not(.equals(question: "b", value: "1")))))
    // `and` binds closer than `or`, as in XPath.
    #expect(
      RelevanceParser.parse("${a}='1' or ${b}='2' and ${c}='3'")
        == .or(
          .equals(question: "a", value: "1"),
          .and(.equals(question: "b", value: "2"), .equals(question: "c", value: "3"))))
  }

  @Test(
    "What answers cannot decide is refused",
    arguments: ["count(${a}) > 1", "${a} = ${b}", "${a} =", "true()", "${a} < 'x'", ""])
  func refuses(text: String) { #expect(RelevanceParser.parse(text) == nil) }
}

@Suite("Dates and numbers")
struct DateAndNumberTests {
  // Seconds by Python: datetime(2023, 10, 5, tzinfo=timezone(timedelta(hours=7))).timestamp()
  @Test(
    "A date is read in the forms an export writes, the day first",
    arguments: [
      ("2023-10-05", 1_696_438_800), ("5/10/2023", 1_696_438_800), ("05-10-2023", 1_696_438_800),
      ("2023-10-05T08:30:00+07:00", 1_696_469_400), ("2023-10-05T01:30:00Z", 1_696_469_400),
      ("2023-10-05T01:30:00.123Z", 1_696_469_400), ("5/10/2023 08:30", 1_696_469_400),
      ("29/2/2024", 1_709_139_600), ("5/10/23 08:30", 1_696_469_400),
      ("2023/10/05 8:30:00 SA GMT+7", 1_696_469_400), ("05-10-2023 8:30 am", 1_696_469_400),
      ("Oct 5, 2023 8:30:00 AM", 1_696_469_400), ("5 Oct 2023 08:30", 1_696_469_400),
      ("2023-10-05T08:30:00.123456+0700", 1_696_469_400), ("5.10.2023 8:30", 1_696_469_400),
      ("ngày 5 tháng 10 năm 2023", 1_696_438_800), ("2023/10/05 8:30:00 CH", 1_696_512_600),
      ("5/10/2023 12:30 AM", 1_696_440_600), ("October 5 2023", 1_696_438_800),
      ("2023-10-05 01:30:00 UTC", 1_696_469_400), ("5-Oct-2023 08:30", 1_696_469_400),
      ("05OCT2023 08:30:00", 1_696_469_400), ("5-Oct-23", 1_696_438_800),
      ("8:30", nil), ("5 thg 10, 2023", 1_696_438_800), ("5/10/2023, 8:30:00 SA", 1_696_469_400),
      ("10/5/2023", 1_683_651_600), ("Oct 5, 2023, 8:30:00\u{202f}AM", 1_696_469_400),
      ("2023-10-05  08:30", 1_696_469_400), ("05-10-23 08:30:00.5", 1_696_469_400),
      ("2023-10-05 08:30:00 +0700 ICT", 1_696_469_400),
    ])
  func dates(text: String, seconds: Int64?) { #expect(DateText.seconds(text) == seconds) }

  @Test("The month comes first only where it is told so")
  func monthFirst() {
    #expect(DateText.seconds("10/5/2023 8:30", .monthFirst) == 1_696_469_400)
    #expect(DateText.seconds("5/10/2023") == DateText.seconds("10/5/2023", .monthFirst))
    #expect(DateText.seconds("2023-10-05", .monthFirst) == DateText.seconds("2023-10-05"))
    #expect(DateText.seconds("5.10.2023", .monthFirst) == DateText.seconds("2023-10-05"))
    #expect(DateText.seconds("25/10/2023", .monthFirst) == nil)
  }

  @Test(
    "What is no day of the calendar is no date",
    arguments: [
      "29/2/2023", "10/31/2023", "2023-13-01", "5/10/023", "hôm qua", "2023-10-05T25:00",
      "10/5-2023", "45204.35", "0/5/2023", "Oct 35, 2023", "5/10/2023 13:00 AM",
    ])
  func noDates(text: String) { #expect(DateText.seconds(text) == nil) }

  @Test(
    "A number is read by the file's decimal mark; where nothing tells, thousands may be decimals",
    arguments: [
      ("12", 12, 12, 12), ("-1.5", -1.5, nil, -1.5), ("1,5", nil, 1.5, 1.5),
      ("0.125", 0.125, nil, 0.125), ("1.234", 1.234, 1234, nil), ("1,234", 1234, 1.234, nil),
      ("1.234,5", nil, 1234.5, 1234.5), ("1,234.5", 1234.5, nil, 1234.5),
      ("1.234.567", nil, 1_234_567, 1_234_567), ("12.34.5", nil, nil, nil), ("nan", nil, nil, nil),
      ("0x10", nil, nil, nil), ("1e3", 1000, 1000, 1000), ("0.987,5", nil, nil, nil),
    ] as [(String, Double?, Double?, Double?)])
  func decimalMarks(_ text: String, _ point: Double?, _ comma: Double?, _ unknown: Double?) {
    #expect(NumberText(mark: .point).number(text) == point)
    #expect(NumberText(mark: .comma).number(text) == comma)
    #expect(NumberText().number(text) == unknown)
  }

  @Test("A decimal mark is known by what cannot be thousands")
  func seenMarks() {
    #expect(DecimalMark.seen(in: ["1", "1,234", "2,5"]) == .comma)
    #expect(DecimalMark.seen(in: ["1.234", "0.987"]) == .point)
    #expect(DecimalMark.seen(in: ["1.234", "1,234", "12"]) == nil)
    #expect(DecimalMark.seen(in: ["1.5", "1,5"]) == nil)
    #expect(NumberText(usual: .point).read("1,234") == .ambiguous)
    #expect(NumberText(usual: .comma).number("1,234") == 1.234)
    #expect(NumberText(usual: .comma).number("1.5") == 1.5)
  }
}
