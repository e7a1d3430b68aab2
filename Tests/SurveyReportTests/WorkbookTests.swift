import Foundation
import SurveyModel
import Testing

@testable import SurveyReport

@Suite("Workbooks, read back by Python's own library")
struct WorkbookTests {
  @Test("A breakdown's workbook holds what its golden file says", arguments: Language.allCases)
  func golden(language: Language) throws {
    let whole = BreakdownReport(
      SampleBreakdown.whole, labels: SampleSurvey.labels, weighting: .column("weight"))
    let byDistrict = BreakdownReport(
      SampleBreakdown.byDistrict.publishable(), labels: SampleSurvey.labels,
      weighting: .column("weight"))
    for (report, name) in [(whole, "breakdown"), (byDistrict, "breakdown-by-district")] {
      let text = try readWorkbook(report.rendered(as: .xlsx, in: language))
      try expectGolden(Array(text.utf8), "\(name).\(language.rawValue).xlsx.txt")
    }
  }

  @Test("The same report gives the same bytes, and keeps no temporary file")
  func same() throws {
    let report = StatusReport([SampleImports.stored])
    let first = try report.rendered(as: .xlsx, in: .vietnamese)
    // The archive's times have a resolution of two seconds.
    Thread.sleep(forTimeInterval: 2.1)
    #expect(try report.rendered(as: .xlsx, in: .vietnamese) == first)
  }

  @Test("Every report makes a workbook that opens, in both languages", arguments: Language.allCases)
  func everyReport(language: Language) throws {
    let findings = FindingsReport(
      SampleFindings.all, labels: SampleSurvey.labels,
      surveys: [("sipas-2023", SampleSurvey.settings)])
    let ledger = ImportReport([SampleImports.messy, SampleImports.again])
    let results = language == .vietnamese ? "# Kết quả\n" : "# Results\n"
    let data = language == .vietnamese ? "# Dữ liệu\n" : "# Data\n"
    for report: any Report in [findings, ledger, StatusReport([])] {
      let text = try readWorkbook(report.rendered(as: .xlsx, in: language))
      #expect(text.hasPrefix(results))
      #expect(text.contains(data))
    }
    let status = try readWorkbook(
      StatusReport([SampleImports.stored]).rendered(as: .xlsx, in: language))
    #expect(status.hasPrefix("# sipas-2023"))
  }

  @Test("Text stays the very same text: no formula, no link, no code, nothing lost")
  func text() throws {
    let texts = [
      "=1+1", "+84 90", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x.vn\")", "http://x.vn", "2023",
      "007", "Ân Thi", "Điểm", "<&>\"'", "_x0041_", "a\tb\nc", "\u{1}\u{7F}", "  x  ",
      "nul\0nul", "\u{FFFF}", "😀", "Ân Thi".decomposedStringWithCanonicalMapping,
    ]
    let report = SampleReport(
      records: RecordTable(columns: ["=A1"], rows: texts.map { [.text($0)] }))
    let lines = try readWorkbook(report.rendered(as: .xlsx, in: .english)).split(separator: "\n")
    #expect(lines.contains("A1 text \"=A1\" bold"))
    for (index, text) in texts.enumerated() {
      let line = lines.first { $0.hasPrefix("A\(index + 2) text ") } ?? ""
      let shown = Data(line.drop { $0 != "\"" }.utf8)
      let read = try JSONDecoder().decode(String.self, from: shown)
      #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars), "\(text)")
    }
  }

  @Test("Records keep their kind: numbers, whole numbers, truth, nothing")
  func kinds() throws {
    let report = SampleReport(
      records: RecordTable(
        columns: ["a", "b", "c", "d"],
        rows: [
          [.number(72.8598742839037), .integer(-1_071), .bool(true), .none],
          [.number(.nan), .integer(.max), .bool(false), .number(1e-300)],
        ]))
    let text = try readWorkbook(report.rendered(as: .xlsx, in: .vietnamese))
    let expected = """
      B2 number -1071
      C2 bool 1
      B3 text "9223372036854775807"
      C3 bool 0
      D3 number 1E-300

      """
    #expect(text.contains(expected))
    #expect(text.contains("filter A1:D3"))
    let number = try #require(text.split(separator: "\n").first { $0.hasPrefix("A2 number ") })
    #expect(Double(number.dropFirst(10)) == 72.8598742839037)
  }

  @Test("A cell that is too long and a sheet of too many rows are refused, never cut")
  func limits() throws {
    let fits = String(repeating: "ư", count: 32_767)
    let report = { (text: String) in
      SampleReport(records: RecordTable(columns: ["a", "b"], rows: [[.none, .text(text)]]))
    }
    #expect(try readWorkbook(report(fits).rendered(as: .xlsx, in: .english)).contains(fits))
    let long = WorkbookError.cellTooLong(sheet: "Data", cell: "B2", length: 32_768)
    #expect(throws: long) { try report(fits + "a").rendered(as: .xlsx, in: .english) }
    #expect(long.text(.vietnamese).contains("ô B2 của trang “Data” dài 32.768 ký tự"))

    let rows = Array(repeating: [RecordTable.Value.none], count: 1_048_576)
    let many = WorkbookError.tooManyRows(sheet: "Data", count: 1_048_577)
    #expect(throws: many) {
      try SampleReport(records: RecordTable(columns: ["a"], rows: rows))
        .rendered(as: .xlsx, in: .english)
    }
    #expect(many.text(.english).contains("use --format csv-excel"))
  }

  @Test("A paragraph beyond what a row can show goes on in the next, whole")
  func longParagraph() throws {
    let words = String(repeating: "từ ngữ ", count: 1_000) + String(repeating: "x", count: 500)
    let report = SampleReport(blocks: [.paragraph(words)])
    let sheet = Workbook(report, in: .vietnamese).sheets[0]
    #expect(sheet.above.map(\.text) == [words])
    let cells = try readWorkbook(report.rendered(as: .xlsx, in: .vietnamese))
      .split(separator: "\n").prefix { !$0.hasPrefix("# Dữ liệu") }.filter { $0.hasPrefix("A") }
    #expect(cells.count > 1)
    let joined = cells.map { $0.drop { $0 != "\"" }.dropFirst().dropLast() }.joined()
    #expect(joined == words)
  }
}
