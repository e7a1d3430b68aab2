import SurveyModel
import SurveyReport
import Testing

struct ImportReportTests {
  @Test("A ledger reads the same as its golden files", arguments: Language.allCases)
  func ledger(language: Language) throws {
    let report = ImportReport([SampleImports.messy, SampleImports.again])
    let text = report.document(in: language).terminal(width: 80)
    try expectGolden(Array(text.utf8), "files.\(language.rawValue).txt")
    try expectGolden(report.rendered(as: .json, in: language), "files.json")
    try expectGolden(report.rendered(as: .csv, in: language), "files.csv")
    // What is to be typed stays on one line.
    for line in text.split(separator: "\n") where !line.contains("hailong import") {
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test("The status reads the same as its golden files", arguments: Language.allCases)
  func status(language: Language) throws {
    let report = StatusReport([SampleImports.stored])
    let text = report.document(in: language).terminal(width: 80)
    try expectGolden(Array(text.utf8), "status.\(language.rawValue).txt")
    try expectGolden(report.rendered(as: .json, in: language), "status.json")
    try expectGolden(report.rendered(as: .plain, in: language), "status.tsv")
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test("An empty store says how to fill it")
  func empty() {
    let text = StatusReport([]).document(in: .vietnamese).terminal()
    #expect(text.contains("hailong import"))
  }
}
