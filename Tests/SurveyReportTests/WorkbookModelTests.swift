import SurveyModel
import Testing

@testable import SurveyReport

@Suite("A report as a workbook's values")
struct WorkbookModelTests {
  @Test(
    "A figure becomes the number it names, with a look as it was; all else stays text",
    arguments: [
      ("72,86", Sheet.Value.number(72.86, NumberLook(decimals: 2))),
      ("1,00", .number(1, NumberLook(decimals: 2))),
      ("2.483", .number(2483, NumberLook())),
      ("1.234.567,5", .number(1_234_567.5, NumberLook(decimals: 1))),
      ("12", .number(12, NumberLook())),
      ("1234", .number(1234, NumberLook(grouped: false))),
      ("-0,30", .number(-0.3, NumberLook(decimals: 2))),
      ("+1,32", .number(1.32, NumberLook(decimals: 2, signed: true))),
      ("72,86%", .number(0.7286, NumberLook(decimals: 2, percent: true))),
      ("5 %", .number(0.05, NumberLook(percent: true))),
      ("0,000000", .number(0, NumberLook(decimals: 6))),
      ("75,56–79,07", .text("75,56–79,07")), ("–", .text("–")), ("< 0,001", .text("< 0,001")),
      ("1,2,3", .text("1,2,3")), ("1.2", .text("1.2")), ("12.34.567", .text("12.34.567")),
      ("007", .text("007")), ("1e5", .text("1e5")), ("٣", .text("٣")), ("-", .text("-")),
      (",5", .text(",5")), ("5,", .text("5,")), ("%", .text("%")), ("", .empty),
      ("1234567890123456", .text("1234567890123456")),
    ])
  func figures(text: String, value: Sheet.Value) {
    #expect(Self.value(of: text, in: .vietnamese) == value)
  }

  @Test("An English figure has English marks")
  func english() {
    #expect(Self.value(of: "2,483.5", in: .english) == .number(2483.5, NumberLook(decimals: 1)))
    #expect(Self.value(of: "2.483,5", in: .english) == .text("2.483,5"))
  }

  @Test(
    "A look is a spreadsheet's code",
    arguments: [
      (NumberLook(), "#,##0"), (NumberLook(decimals: 2), "#,##0.00"),
      (NumberLook(decimals: 1, grouped: false, percent: true), "0.0%"),
      (NumberLook(decimals: 2, signed: true), "+#,##0.00;-#,##0.00;#,##0.00"),
    ])
  func codes(look: NumberLook, code: String) { #expect(look.code == code) }

  @Test("A column of words keeps what looks like a number")
  func words() {
    let table = TextTable(columns: [.words("Mã")], rows: [.cells(["2.483"])])
    let sheets = Workbook(SampleReport(blocks: [.table(table)]), in: .vietnamese).sheets
    #expect(sheets[0].rows == [.cells([Sheet.Cell(value: .text("2.483"))])])
  }

  @Test("A sheet for every table, with title and notices on each, the rest below the last")
  func sheets() {
    let table = TextTable(
      columns: [.words("A"), .figures("B")], rows: [.section("S"), .cells(["a", "1,5"])],
      footnotes: ["(1) Chú thích."])
    let report = SampleReport(blocks: [
      .title("Tên"), .notice("GIẢ LẬP"), .facts([.init("Mẫu", "12")]), .table(table),
      .paragraph("Chênh lệch"), .table(table), .source("Nguồn"),
    ])
    let workbook = Workbook(report, in: .vietnamese)
    #expect(workbook.title == "Tên")
    #expect(workbook.sheets.map(\.name) == ["Tên", "Chênh lệch", "Dữ liệu"])
    #expect(workbook.sheets[0].above.map(\.text) == ["Tên", "GIẢ LẬP", "Mẫu: 12"])
    #expect(workbook.sheets[0].below.map(\.text) == ["(1) Chú thích."])
    #expect(workbook.sheets[1].above.map(\.text) == ["Tên", "GIẢ LẬP", "Chênh lệch"])
    #expect(workbook.sheets[1].below.map(\.text) == ["(1) Chú thích.", "Nguồn"])
  }

  @Test("Sheets have names that spreadsheets allow, each once")
  func names() {
    let table = TextTable(columns: [.words("A")], rows: [])
    let long = "Các quy định về nước sinh hoạt nông thôn, vệ sinh"
    let titles = [
      long, long, "a/b:c*d?[e]\\f", "'x y'", "Q1", "2023", "data", "DATA", "History", "   ",
      String(repeating: "x", count: 40), "Nước 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
    ]
    let report = SampleReport(blocks: titles.flatMap { [.heading($0, nil), .table(table)] })
    let names = Workbook(report, in: .english).sheets.map(\.name)
    #expect(
      names == [
        "Các quy định về nước sinh hoạt…", "Các quy định về nước sinh… (2)", "a b c d e f", "x y",
        "Table Q1", "Table 2023", "data (2)", "DATA (3)", "History (2)", "Table",
        String(repeating: "x", count: 30) + "…", "Nước…", "Data",
      ])
    for name in names { #expect(name.utf16.count <= 31) }
  }

  private static func value(of text: String, in language: Language) -> Sheet.Value? {
    let table = TextTable(
      columns: [.figures("Điểm")], rows: [.cells([TextTable.Cell(text)])])
    let sheets = Workbook(SampleReport(blocks: [.table(table)]), in: language).sheets
    guard case .cells(let cells) = sheets[0].rows[0] else { return nil }
    return cells[0].value
  }
}
