private import CXLSXWriter
import Foundation

/// Writes a workbook with libxlsxwriter: the only place where that library enters.
enum XLSX {
  /// The most rows of a sheet, and the most letters (UTF-16) of a cell.
  private static let mostRows = 1_048_576
  private static let mostLetters = 32_767

  /// - Parameter workbook: Sheets of cells.
  /// - Returns: The bytes of an XLSX, the same for the same workbook.
  /// - Throws: `RenderingFailure`.
  static func bytes(of workbook: Workbook) throws -> [UInt8] {
    for sheet in workbook.sheets where sheet.rows.count > mostRows {
      throw RenderingFailure.tooManyRows(sheet.rows.count, most: mostRows)
    }
    let file = FileManager.default.temporaryDirectory
      .appending(path: UUID().uuidString + ".xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    guard let book = unsafe workbook_new(file.path) else {
      throw RenderingFailure.helper("libxlsxwriter", "workbook_new")
    }
    var properties = unsafe lxw_doc_properties()
    // 2024-01-01: the day of the making would change the bytes.
    unsafe properties.created = 1_704_067_200
    var error = unsafe workbook_set_properties(book, &properties)
    let formats = unsafe Formats(book)
    var longest = 0
    for sheet in workbook.sheets {
      guard let page = unsafe workbook_add_worksheet(book, sheet.name) else {
        throw RenderingFailure.helper("libxlsxwriter", sheet.name)
      }
      let writer = unsafe SheetWriter(page: page, formats: formats)
      writer.lay(sheet)
      for (row, content) in sheet.rows.enumerated() {
        let found = writer.write(content, of: sheet, row: UInt32(row))
        longest = max(longest, found.longest)
        if found.error.rawValue != 0, error.rawValue == 0 { error = found.error }
      }
    }
    let closing = unsafe workbook_close(book)
    if longest > mostLetters { throw RenderingFailure.cellTooLong(longest, most: mostLetters) }
    if error.rawValue == 0 { error = closing }
    guard error.rawValue == 0, let made = FileManager.default.contents(atPath: file.path) else {
      let said = unsafe lxw_strerror(error).map { unsafe String(cString: $0) }
      throw RenderingFailure.helper("libxlsxwriter", said ?? "\(error.rawValue)")
    }
    return Array(made)
  }

  /// The looks of cells, made once a workbook, which owns them.
  @safe private final class Formats {
    let title: UnsafeMutablePointer<lxw_format>
    let head: UnsafeMutablePointer<lxw_format>
    let section: UnsafeMutablePointer<lxw_format>
    let text: UnsafeMutablePointer<lxw_format>
    let figure: UnsafeMutablePointer<lxw_format>
    private let book: UnsafeMutablePointer<lxw_workbook>
    private var numbers: [Sheet.Shape: UnsafeMutablePointer<lxw_format>] = unsafe [:]

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
      unsafe self.book = unsafe book
      unsafe title = unsafe workbook_add_format(book)
      unsafe format_set_bold(title)
      unsafe format_set_text_wrap(title)
      unsafe head = unsafe workbook_add_format(book)
      unsafe format_set_bold(head)
      unsafe format_set_text_wrap(head)
      unsafe format_set_border(head, 1)
      unsafe format_set_bg_color(head, 0xEEEEEE)
      unsafe format_set_align(head, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      unsafe section = unsafe workbook_add_format(book)
      unsafe format_set_bold(section)
      unsafe format_set_text_wrap(section)
      unsafe figure = unsafe workbook_add_format(book)
      unsafe format_set_align(figure, UInt8(LXW_ALIGN_RIGHT.rawValue))
      unsafe format_set_align(figure, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      unsafe text = unsafe workbook_add_format(book)
      unsafe format_set_text_wrap(text)
      unsafe format_set_align(text, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }

    func number(_ shape: Sheet.Shape) -> UnsafeMutablePointer<lxw_format> {
      if let made = unsafe numbers[shape] { return unsafe made }
      let format: UnsafeMutablePointer<lxw_format> = unsafe workbook_add_format(book)
      unsafe format_set_num_format(format, shape.code)
      unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      unsafe numbers[shape] = unsafe format
      return unsafe format
    }
  }

  /// Writes the rows of one sheet.
  @safe private struct SheetWriter {
    let page: UnsafeMutablePointer<lxw_worksheet>
    let formats: Formats

    /// In points.
    private static let lineHeight = 15.0

    /// Widths, frozen heads, and how it is printed.
    func lay(_ sheet: Sheet) {
      for (column, width) in sheet.widths.enumerated() {
        let place = lxw_col_t(column)
        _ = unsafe worksheet_set_column(page, place, place, width, nil)
      }
      unsafe worksheet_set_landscape(page)
      unsafe worksheet_set_paper(page, 9)
      unsafe worksheet_fit_to_pages(page, 1, 0)
      guard let head = sheet.headRow, case .heads(let heads) = sheet.rows[head] else { return }
      unsafe worksheet_freeze_panes(page, lxw_row_t(head + 1), 0)
      _ = unsafe worksheet_repeat_rows(page, lxw_row_t(head), lxw_row_t(head))
      // A table of one kind of rows can be sorted and filtered.
      let isPlain = sheet.rows[(head + 1)...].allSatisfy {
        if case .cells = $0 { true } else { false }
      }
      if isPlain, sheet.rows.count > head + 1 {
        _ = unsafe worksheet_autofilter(
          page, lxw_row_t(head), 0, lxw_row_t(sheet.rows.count - 1), lxw_col_t(heads.count - 1))
      }
    }

    func write(_ row: Sheet.Row, of sheet: Sheet, row place: UInt32) -> (
      error: lxw_error, longest: Int
    ) {
      let lines = sheet.lines(of: row)
      // Told here, since not every spreadsheet program fits rows to their words when it opens a file.
      if lines > 1 {
        _ = unsafe worksheet_set_row(page, place, Double(lines) * Self.lineHeight, nil)
      }
      return switch row {
      case .title(let text): unsafe write(text, over: sheet, place, formats.title)
      case .line(let text): unsafe write(text, over: sheet, place, formats.text)
      case .section(let text): unsafe write(text, over: sheet, place, formats.section)
      case .heads(let heads):
        worst(
          heads.enumerated().map { unsafe write($1, place, UInt16($0), formats.head) })
      case .cells(let cells):
        worst(cells.enumerated().map { write($1, place, UInt16($0)) })
      }
    }

    private func worst(_ results: [(error: lxw_error, longest: Int)]) -> (
      error: lxw_error, longest: Int
    ) {
      (
        results.first { $0.error.rawValue != 0 }?.error ?? LXW_NO_ERROR,
        results.map(\.longest).max() ?? 0
      )
    }

    private func write(_ cell: Sheet.Cell, _ row: UInt32, _ column: UInt16) -> (
      error: lxw_error, longest: Int
    ) {
      switch cell {
      case .empty: (LXW_NO_ERROR, 0)
      case .text(let text): unsafe write(text, row, column, formats.text)
      case .figure(let text): unsafe write(text, row, column, formats.figure)
      case .number(let value, let shape):
        unsafe (worksheet_write_number(page, row, column, value, formats.number(shape)), 0)
      case .bool(let value):
        unsafe (worksheet_write_boolean(page, row, column, value ? 1 : 0, nil), 0)
      }
    }

    /// Words over the whole width of the table.
    private func write(
      _ text: String, over sheet: Sheet, _ row: UInt32, _ format: UnsafeMutablePointer<lxw_format>
    ) -> (error: lxw_error, longest: Int) {
      let last = sheet.widths.count - 1
      guard last > 0, text.utf16.count <= XLSX.mostLetters else {
        return unsafe write(text, row, 0, format)
      }
      return unsafe (
        worksheet_merge_range(page, row, 0, row, UInt16(last), text, format), text.utf16.count
      )
    }

    /// As a string, whatever it looks like: no formula, no link.
    private func write(
      _ text: String, _ row: UInt32, _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>?
    ) -> (error: lxw_error, longest: Int) {
      let letters = text.utf16.count
      if letters > XLSX.mostLetters { return (LXW_NO_ERROR, letters) }
      return unsafe (worksheet_write_string(page, row, column, text, format), letters)
    }
  }
}

extension Sheet.Shape {
  /// As spreadsheets write it, whatever the language of theirs.
  fileprivate var code: String {
    guard let decimals else { return "General" }
    let number = "#,##0" + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "")
    let unit = isPercent ? "\"%\"" : ""
    return isSigned ? "+\(number)\(unit);-\(number)\(unit);\(number)\(unit)" : number + unit
  }
}
