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
      ("29/2/2024", 1_709_139_600),
    ])
  func dates(text: String, seconds: Int64) { #expect(DateText.seconds(text) == seconds) }

  @Test(
    "What is no day of the calendar is no date",
    arguments: ["29/2/2023", "10/31/2023", "2023-13-01", "5/10/23", "hôm qua", "2023-10-05T25:00"])
  func noDates(text: String) { #expect(DateText.seconds(text) == nil) }

  @Test("A comma is a decimal mark only where commas do not split the file")
  func commas() {
    #expect(NumberText(decimalComma: true).number("1,5") == 1.5)
    #expect(NumberText(decimalComma: false).number("1,5") == nil)
    #expect(NumberText(decimalComma: true).number("1.5") == 1.5)
    #expect(NumberText(decimalComma: true).number("1.234,5") == nil)
    #expect(NumberText(decimalComma: false).number("nan") == nil)
    #expect(NumberText(decimalComma: false).number("0x10") == nil)
  }

  @Test(
    "The quick way to a number gives what the standard library gives",
    arguments: [
      "0", "7", "305.459", "0.1", "123456789012345", "99999999999.9999", "3.14159265358979",
    ])
  func quickNumbers(text: String) {
    #expect(plainNumber(Array(text.utf8).span) == Double(text))
  }

  @Test(
    "Anything else is left to the slow way", arguments: ["", ".5", "5.", "1e5", "-1", "1,5", " 1"])
  func slowNumbers(text: String) { #expect(plainNumber(Array(text.utf8).span) == nil) }
}
