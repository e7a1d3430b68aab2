import SurveyModel

extension Workbook {
  /// A report as a workbook: a sheet for every table that people read, and the raw records last.
  init(_ report: some Report, in language: Language) {
    let records = language == .vietnamese ? "Dữ liệu" : "Data"
    let document = report.document(in: language)
    let titles = document.blocks.compactMap { block in
      if case .title(let text) = block { flattened(text) } else { nil }
    }
    self.init(
      title: titles.first ?? "",
      sheets: DocumentSheets(document, in: language, reserved: [records]).sheets + [
        Sheet(report.records, named: records)
      ])
  }
}
