import SurveyAnalysis
import SurveyModel
import SurveyReport
import Testing

struct FindingsReportTests {
  let report = FindingsReport(
    SampleFindings.all, labels: SampleSurvey.labels,
    surveys: [("sipas-2023", SampleSurvey.settings)],
    indices: [
      IndexResult(
        index: "CCHC", level: "department", unit: "so", year: 2023, component: nil, value: 80,
        maximum: 100, unitLabel: "điểm", low: nil, high: nil, rank: nil, outOf: nil,
        classification: "", changeStated: nil, method: "m", source: "giả lập",
        dependsOn: ["SIPAS"])
    ])

  @Test("Findings read the same as their golden files", arguments: Language.allCases)
  func golden(language: Language) throws {
    let text = report.document(in: language).terminal(width: 80)
    try expectGolden(Array(text.utf8), "findings.\(language.rawValue).txt")
    try expectGolden(
      report.rendered(as: .markdown, in: language), "findings.\(language.rawValue).md")
    try expectGolden(report.rendered(as: .json, in: language), "findings.json")
    try expectGolden(report.rendered(as: .csvExcel, in: language), "findings.excel.csv")
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test("A finding that no task serves says so in words; one that is met does not")
  func withoutTask() {
    let text = report.document(in: .vietnamese).terminal()
    let sentence = "Kế hoạch chưa có nhiệm vụ, giải pháp nào cho nội dung này."
    #expect(text.ranges(of: sentence).count == 2)
  }

  @Test("A finding has every key of the contract, null written out")
  func keys() {
    let json = report.json["findings"]
    guard case .array(let findings) = json else {
      Issue.record("no findings")
      return
    }
    for finding in findings {
      for key in contractKeys { #expect(finding[key] != nil, "\(key)") }
    }
  }

  /// From the contract: design/interface.md, "A finding".
  private let contractKeys = [
    "index", "survey", "wave", "domain", "question", "group", "verdict", "verdictBasis", "score",
    "interval", "respondents", "minimum", "warning", "nearWarning", "gap", "pValue", "familySize",
    "basis", "tasks", "related",
  ]
}
