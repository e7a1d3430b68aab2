/// The forms in which every result is given.
package enum OutputFormat: String, Sendable, CaseIterable {
  case table, plain, csv
  case csvExcel = "csv-excel"
  case json, markdown, html, docx, xlsx

  /// Whether it is no text.
  package var isBinary: Bool { self == .docx || self == .xlsx }
}
