import SurveyModel
import SurveyReport

/// An invented export with faults, the same file once more, and a store.
enum SampleImports {
  static let file = SourceFile(
    name: "sipas-2023-SYNTHETIC-messy.csv", sha256: String(repeating: "ab", count: 32),
    bytes: 123_456, encoding: "CP1258", delimiter: ";", lineEnds: "CRLF", headerLine: 3)

  static let messy = FileReport(
    survey: "sipas-2023", file: file,
    ledger: Ledger(read: 1200, accepted: 1180, rejected: 14, duplicate: 5, blank: 1, superseded: 3),
    matched: ["district", "q1"], unmatched: ["Ghi chú", "Người nhập"], missing: ["q7"],
    problems: [
      problem(12, 9, "district", "unknown-choice", "không có phương án `Ân Thy`; ý là `an-thi`?"),
      problem(45, 42, nil, "width", "dòng có 11 ô, tiêu đề có 12"),
      problem(46, 43, nil, "width", "dòng có 13 ô, tiêu đề có 12"),
    ],
    quarantine: "surveys/sipas-2023/quarantine/sipas-2023-SYNTHETIC-messy.csv")

  static let again = FileReport(
    survey: "sipas-2023", file: file,
    ledger: Ledger(read: 1200, duplicate: 1200), matched: ["district", "q1"], unmatched: [],
    missing: [], problems: [], quarantine: nil, seenBefore: true)

  private static func problem(
    _ line: Int, _ record: Int, _ column: String?, _ code: String, _ reason: String
  ) -> FileReport.Problem {
    FileReport.Problem(
      line: line, record: record, byte: line * 100, column: column, code: code,
      reason: text(reason, "(English) \(reason)"))
  }

  static let stored = StoredSurvey(
    survey: "sipas-2023", settings: SampleSurvey.settings,
    waves: [
      StoredSurvey.StoredWave(
        wave: "2023", respondents: 1177,
        imports: [
          ImportRecord(
            id: 1, survey: "sipas-2023", wave: "2023", file: file, ledger: messy.ledger,
            definitions: "sha256:0000", importedAt: "2024-01-08T02:03:04Z")
        ])
    ])
}
