package import SurveyModel

/// What is stored, survey by survey and wave by wave, as `status` gives it.
package struct StatusReport: Report, Sendable {
  package var surveys: [StoredSurvey]

  package init(_ surveys: [StoredSurvey]) { self.surveys = surveys }

  package func document(in language: Language) -> Document {
    let vietnamese = language == .vietnamese
    guard surveys.contains(where: { !$0.waves.isEmpty }) else {
      return Document([
        .paragraph(
          vietnamese
            ? "Chưa nhập phiếu nào. Nhập bằng: hailong import KHẢO-SÁT TỆP.csv"
            : "Nothing is imported yet. Import with: hailong import SURVEY EXPORT.csv")
      ])
    }
    return Document(surveys.flatMap { StatusTable(stored: $0, language: language).blocks })
  }

  package var records: RecordTable { ImportRecords(surveys).table }

  package var json: JSONValue { ["surveys": .array(surveys.map(\.json))] }
}
