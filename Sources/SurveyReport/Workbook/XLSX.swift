private import CSV
private import CXLSXWriter
private import Foundation

extension Workbook {
  /// The bytes of the workbook's file: the same for the same workbook.
  ///
  /// Numbers are written with 16 significant digits; spreadsheets hold 15.
  ///
  /// - Returns: An XLSX file.
  /// - Throws: What the format cannot hold, or why the temporary file could not be written.
  func xlsx() throws(WorkbookError) -> [UInt8] {
    for sheet in sheets { try WorkbookLimits.check(sheet) }
    let layouts = sheets.map { SheetLayout($0) }
    for layout in layouts { try WorkbookLimits.check(layout) }
    // In a folder of its own that nobody else can open: survey data pass through it.
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "hailong-xlsx-" + UUID().uuidString)
    let file = folder.appending(path: "workbook.xlsx").path(percentEncoded: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .temporary(SystemError(error))
    }
    try takeRoom(for: layouts, in: folder)
    try write(layouts, to: file, in: folder.path(percentEncoded: false))
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: file)))
    } catch {
      throw .temporary(SystemError(error))
    }
  }

  private func write(
    _ layouts: [SheetLayout], to file: String, in folder: String
  ) throws(WorkbookError) {
    let place = unsafe strdup(folder)
    defer { unsafe free(place) }
    var options = unsafe lxw_workbook_options(constant_memory: 0, tmpdir: place, use_zip64: 0)
    guard let book = unsafe workbook_new_opt(file, &options) else { throw .temporary(nil) }
    var isOpen = true
    defer { if isOpen { unsafe lxw_workbook_free(book) } }

    let title = unsafe strdup(spreadsheetText(String(title.prefix(200))))
    defer { unsafe free(title) }
    var properties = unsafe lxw_doc_properties()
    unsafe properties.title = title
    // Else it is the time of writing, and no two files are the same.
    unsafe properties.created = Self.created
    try check(unsafe workbook_set_properties(book, &properties))

    var formats = unsafe Formats(book: book)
    for layout in layouts {
      guard let sheet = unsafe workbook_add_worksheet(book, layout.name) else {
        throw .unwritten(layout.name)
      }
      try unsafe write(layout, to: sheet, &formats)
    }
    isOpen = false
    try check(unsafe workbook_close(book))
  }

  /// 2000-01-01, as good as any other day.
  private static let created = 946_684_800

  private func write(
    _ layout: SheetLayout, to sheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: inout Formats
  ) throws(WorkbookError) {
    for (column, width) in layout.widths.enumerated() {
      try check(
        unsafe worksheet_set_column(
          sheet, lxw_col_t(column), lxw_col_t(column), Double(width), nil))
    }
    for (row, points) in layout.heights {
      try check(unsafe worksheet_set_row(sheet, lxw_row_t(row), points, nil))
    }
    for place in layout.places { try unsafe write(place, to: sheet, &formats) }

    unsafe worksheet_set_landscape(sheet)
    unsafe worksheet_set_paper(sheet, 9)  // A4
    try check(unsafe worksheet_set_footer(sheet, "&L&A&R&P/&N"))
    if layout.kind != .data { unsafe worksheet_fit_to_pages(sheet, 1, 0) }
    if let head = layout.head {
      if layout.isFrozen { unsafe worksheet_freeze_panes(sheet, lxw_row_t(head + 1), 0) }
      try check(unsafe worksheet_repeat_rows(sheet, lxw_row_t(head), lxw_row_t(head)))
      if layout.kind == .data {
        try check(
          unsafe worksheet_autofilter(
            sheet, lxw_row_t(head), 0, lxw_row_t(layout.lastRow), lxw_col_t(layout.columnCount - 1))
        )
      }
    }
    // Codes such as 2023 are text on purpose.
    try check(
      unsafe worksheet_ignore_errors(
        sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576"))
  }

  private func write(
    _ place: SheetLayout.Place, to sheet: UnsafeMutablePointer<lxw_worksheet>,
    _ formats: inout Formats
  ) throws(WorkbookError) {
    let format = unsafe try formats.format(of: place.style)
    let (row, column) = (lxw_row_t(place.row), lxw_col_t(place.column))
    if place.lastColumn > place.column {
      // The text itself follows: this call gives the cells their looks.
      try check(
        unsafe worksheet_merge_range(
          sheet, row, column, row, lxw_col_t(place.lastColumn), "", format))
    }
    let done =
      switch place.value {
      case .empty: unsafe worksheet_write_blank(sheet, row, column, format)
      case .text(let text):
        unsafe worksheet_write_string(sheet, row, column, spreadsheetText(text), format)
      case .integer(let value):
        unsafe worksheet_write_number(sheet, row, column, Double(value), format)
      case .number(let value, _): unsafe worksheet_write_number(sheet, row, column, value, format)
      case .bool(let value):
        unsafe worksheet_write_boolean(sheet, row, column, value ? 1 : 0, format)
      }
    try check(done)
  }
}

/// The formats of one workbook, each made once; the workbook frees them.
@unsafe private struct Formats {
  let book: UnsafeMutablePointer<lxw_workbook>
  var made: [CellStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]

  mutating func format(
    of style: CellStyle
  ) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format>? {
    // Booleans stay booleans in LibreOffice only without a format.
    if style == CellStyle() { return nil }
    if let format = unsafe made[style] { return unsafe format }
    guard let format = unsafe workbook_add_format(book) else { throw .unwritten("format") }
    unsafe apply(style, to: format)
    unsafe made[style] = format
    return unsafe format
  }

  private func apply(_ style: CellStyle, to format: UnsafeMutablePointer<lxw_format>) {
    unsafe format_set_font_size(format, Double(style.size))
    if style.bold { unsafe format_set_bold(format) }
    if let colour = style.tone?.colour { unsafe format_set_font_color(format, colour) }
    if let fill = style.fill { unsafe format_set_bg_color(format, fill.colour) }
    if style.ruled {
      unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      unsafe format_set_border_color(format, 0xBFBFBF)
    }
    if let alignment = style.alignment {
      let side = alignment == .left ? LXW_ALIGN_LEFT : LXW_ALIGN_RIGHT
      unsafe format_set_align(format, UInt8(side.rawValue))
    }
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if style.wraps { unsafe format_set_text_wrap(format) }
    if style.indent > 0 { unsafe format_set_indent(format, UInt8(min(style.indent, 15))) }
    if let look = style.look { unsafe format_set_num_format(format, look.code) }
  }
}

extension Tone {
  fileprivate var colour: lxw_color_t? {
    switch self {
    case .alarm: 0xC00000
    case .caution: 0x9C5700
    case .good: 0x006100
    case .quiet: 0x7F7F7F
    case .strong: nil
    }
  }
}

extension CellStyle.Fill {
  fileprivate var colour: lxw_color_t {
    switch self {
    case .head: 0xD9E2F3
    case .section: 0xF2F2F2
    }
  }
}

private func check(_ status: lxw_error) throws(WorkbookError) {
  guard status != LXW_NO_ERROR else { return }
  throw .unwritten(unsafe lxw_strerror(status).map { unsafe String(cString: $0) } ?? "")
}
