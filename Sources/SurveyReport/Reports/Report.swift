package import SurveyModel

/// A result that can be given in every format.
package protocol Report: Sendable {
  /// For people: tables and words, figures rounded.
  func document(in language: Language) -> Document
  /// For programs and spreadsheets: raw figures under stable names.
  var records: RecordTable { get }
  var json: JSONValue { get }
}

extension Report {
  /// The report in one format, as the bytes of a file or of standard output.
  ///
  /// - Parameters:
  ///   - format: The form asked for.
  ///   - language: The language of words and rounded figures; raw figures have none.
  ///   - style: Colours, for `table` alone.
  ///   - width: The terminal's columns, for `table` alone.
  /// - Returns: UTF-8, with a byte order mark in `csv-excel` alone; DOCX and XLSX are no text.
  /// - Throws: `RenderingFailure` where a helper program makes the format, `WorkbookError`.
  package func rendered(
    as format: OutputFormat, in language: Language, style: Style = .plain, width: Int = 80
  ) throws -> [UInt8] {
    switch format {
    case .table: Array(document(in: language).terminal(style: style, width: width).utf8)
    case .plain: Array(records.plain.utf8)
    case .csv: records.csv()
    case .csvExcel: records.csvExcel
    case .json: json.bytes
    case .markdown: Array(document(in: language).markdown.utf8)
    case .html: Array(document(in: language).html(in: language).utf8)
    case .xlsx: try Workbook(self, in: language).xlsx()
    case .docx: try Pandoc.docx(html: document(in: language).html(in: language))
    }
  }
}
