import SurveyAnalysis
import SurveyModel
import SurveyReport
import Testing

struct BreakdownReportTests {
  let whole = BreakdownReport(
    SampleBreakdown.whole, labels: SampleSurvey.labels, weighting: .column("weight"))
  let byDistrict = BreakdownReport(
    SampleBreakdown.byDistrict.publishable(), labels: SampleSurvey.labels,
    weighting: .column("weight"))

  @Test(
    "A breakdown reads the same as its golden file in every format and language",
    arguments: OutputFormat.allCases.filter { !$0.isBinary }, Language.allCases)
  func golden(format: OutputFormat, language: Language) throws {
    let extensions: [OutputFormat: String] = [
      .table: "txt", .plain: "tsv", .csv: "csv", .csvExcel: "excel.csv", .json: "json",
      .markdown: "md", .html: "html",
    ]
    let isForPeople = [.table, .markdown, .html].contains(format)
    let suffix = (isForPeople ? ".\(language.rawValue)." : ".") + (extensions[format] ?? "")
    try expectGolden(whole.rendered(as: format, in: language), "breakdown" + suffix)
    try expectGolden(
      byDistrict.rendered(as: format, in: language), "breakdown-by-district" + suffix)
  }

  @Test("No line of a terminal table is wider than 80 columns", arguments: Language.allCases)
  func width(language: Language) {
    for report in [whole, byDistrict] {
      let text = report.document(in: language).terminal(width: 80)
      for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
  }

  @Test("Every format tells that invented data are invented", arguments: OutputFormat.allCases)
  func synthetic(format: OutputFormat) throws {
    let text = String(decoding: try whole.rendered(as: format, in: .vietnamese), as: UTF8.self)
    switch format {
    case .table, .markdown, .html:
      #expect(text.contains("DỮ LIỆU GIẢ LẬP – không phải số liệu chính thức"))
    case .json: #expect(text.contains("\"synthetic\": true"))
    case .plain, .csv, .csvExcel: #expect(text.contains("true"))
    // Made of the same document and records: HailongTests reads them back.
    case .docx, .xlsx: break
    }
  }

  @Test(
    "Whatever tells figures apart by ethnic origin says that it is sensitive",
    arguments: [
      ("Dân tộc", "Ethnic group", true), ("Thành phần dân tộc của ông/bà", "", true),
      ("Huyện", "District", false), ("Chính sách dân tộc", "Ethnic policy", false),
      ("Khối đại đoàn kết dân tộc", "", false),
    ])
  func sensitive(vietnamese: String, english: String, isSensitive: Bool) throws {
    var questionnaire = SampleSurvey.questionnaire
    questionnaire.questions[0].label = LocalizedText(vietnamese: vietnamese, english: english)
    #expect(questionnaire.questions[0].isSensitive == isSensitive)
    let labels = Labels(SampleSurvey.definitions, [questionnaire])
    let report = BreakdownReport(
      SampleBreakdown.byDistrict.publishable(), labels: labels, weighting: .column("weight"))
    for format in [OutputFormat.table, .markdown, .json] {
      let text = String(decoding: try report.rendered(as: format, in: .vietnamese), as: UTF8.self)
      #expect(text.contains("dữ liệu cá nhân nhạy cảm") == isSensitive)
    }
  }

  @Test("Colour adds nothing that the words do not say")
  func colour() {
    let painted = FindingsReport(
      SampleFindings.all, labels: SampleSurvey.labels,
      surveys: [("sipas-2023", SampleSurvey.settings)]
    ).document(in: .vietnamese)
    let colour = painted.terminal(style: Style(ansi: true))
    let plain = painted.terminal(style: .plain)
    #expect(colour != plain)
    #expect(colour.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }
}
