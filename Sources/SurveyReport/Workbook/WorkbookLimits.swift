/// What a sheet can hold; beyond it a workbook is refused, never cut.
enum WorkbookLimits {
  static let rows = 1_048_576
  static let columns = 16_384
  /// Of a cell, in UTF-16 units, as Excel counts.
  static let letters = 32_767

  /// Refuses a table that the format cannot hold, before it is laid out.
  static func check(_ sheet: Sheet) throws(WorkbookError) {
    guard sheet.rows.count < rows else {
      throw .tooManyRows(sheet: sheet.name, count: sheet.rows.count + 1)
    }
    guard sheet.columns.count <= columns else {
      throw .tooManyColumns(sheet: sheet.name, count: sheet.columns.count)
    }
  }

  /// Refuses a sheet that, with the lines around its table, the format cannot hold.
  static func check(_ layout: SheetLayout) throws(WorkbookError) {
    guard layout.rowCount <= rows else {
      throw .tooManyRows(sheet: layout.name, count: layout.rowCount)
    }
    for place in layout.places {
      guard case .text(let text) = place.value, text.utf16.count > letters else { continue }
      throw .cellTooLong(
        sheet: layout.name, cell: columnLetters(place.column) + "\(place.row + 1)",
        length: text.utf16.count)
    }
  }

  /// A, B, … Z, AA, as over a spreadsheet's columns.
  private static func columnLetters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column < 26 ? last : columnLetters(column / 26 - 1) + last
  }
}
