package import CSV
package import SurveyModel

/// Why a workbook could not be made.
package enum WorkbookError: Error, Sendable, Equatable {
  case tooManyRows(sheet: String, count: Int)
  case tooManyColumns(sheet: String, count: Int)
  /// A text that is longer than a cell holds; `cell` as in F12.
  case cellTooLong(sheet: String, cell: String, length: Int)
  /// The temporary file in which it is made.
  case temporary(SystemError?)
  /// The library's own word on it.
  case unwritten(String)

  /// What, why and what to do.
  package func text(_ language: Language) -> String { wording(NumberFormat(language))[language] }

  private func wording(_ format: NumberFormat) -> LocalizedText {
    switch self {
    case .tooManyRows(let sheet, let count):
      Self.beyond(
        vietnamese: "trang “\(sheet)” cần \(format.count(count)) hàng, xlsx chỉ chứa "
          + format.count(WorkbookLimits.rows),
        english: "the sheet “\(sheet)” needs \(format.count(count)) rows, xlsx holds "
          + format.count(WorkbookLimits.rows))
    case .tooManyColumns(let sheet, let count):
      Self.beyond(
        vietnamese: "trang “\(sheet)” cần \(format.count(count)) cột, xlsx chỉ chứa "
          + format.count(WorkbookLimits.columns),
        english: "the sheet “\(sheet)” needs \(format.count(count)) columns, xlsx holds "
          + format.count(WorkbookLimits.columns))
    case .cellTooLong(let sheet, let cell, let length):
      Self.beyond(
        vietnamese: "ô \(cell) của trang “\(sheet)” dài \(format.count(length)) ký tự, một ô của "
          + "xlsx chỉ chứa \(format.count(WorkbookLimits.letters))",
        english: "the cell \(cell) of the sheet “\(sheet)” has \(format.count(length)) letters, a "
          + "cell of xlsx holds \(format.count(WorkbookLimits.letters))")
    case .temporary(let reason):
      LocalizedText(
        vietnamese: "không ghi được tệp tạm của xlsx\(Self.why(reason, .vietnamese)); hãy kiểm tra "
          + "chỗ trống và quyền ghi ở thư mục tạm, hoặc đặt TMPDIR là thư mục khác",
        english: "cannot write the temporary file of the xlsx\(Self.why(reason, .english)); look "
          + "at the room and the rights in the temporary folder, or set TMPDIR to another one")
    case .unwritten(let reason):
      LocalizedText(
        vietnamese:
          "không tạo được tệp xlsx: libxlsxwriter báo “\(reason)”; hãy kiểm tra chỗ trống "
          + "ở thư mục tạm (TMPDIR), hoặc dùng --format csv-excel",
        english: "cannot make the xlsx: libxlsxwriter says “\(reason)”; look at the room in the "
          + "temporary folder (TMPDIR), or use --format csv-excel")
    }
  }

  private static func beyond(vietnamese: String, english: String) -> LocalizedText {
    LocalizedText(
      vietnamese: vietnamese + "; hãy dùng --format csv-excel, csv hoặc json, hoặc thu hẹp kết quả",
      english: english + "; use --format csv-excel, csv or json, or narrow the result")
  }

  private static func why(_ reason: SystemError?, _ language: Language) -> String {
    reason.map { ": " + $0.message(vietnamese: language == .vietnamese) } ?? ""
  }
}
