/// Writes rows as CSV bytes that spreadsheets and this reader understand alike.
package struct CSVEncoder: Sendable {
  package enum LineEnd: Sendable { case lf, crlf }

  let delimiter: UInt8
  let lineEnd: LineEnd
  let byteOrderMark: Bool
  let guardsFormulas: Bool

  /// Settles how rows are written.
  ///
  /// - Parameters:
  ///   - delimiter: The byte between cells.
  ///   - lineEnd: What ends a row.
  ///   - byteOrderMark: Whether the file begins with one, without which Excel misreads UTF-8.
  ///   - guardsFormulas: Whether a cell that a spreadsheet would take for a formula gets an
  ///     apostrophe before it.
  package init(
    delimiter: UInt8 = UInt8(ascii: ","), lineEnd: LineEnd = .lf, byteOrderMark: Bool = false,
    guardsFormulas: Bool = true
  ) {
    self.delimiter = delimiter
    self.lineEnd = lineEnd
    self.byteOrderMark = byteOrderMark
    self.guardsFormulas = guardsFormulas
  }

  /// What stands before the first row.
  package var head: [UInt8] { byteOrderMark ? [0xEF, 0xBB, 0xBF] : [] }

  /// One row with its end.
  package func encode(_ row: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    append(row, to: &bytes)
    return bytes
  }

  /// Appends one row with its end.
  package func append(_ row: [String], to bytes: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(delimiter) }
      // A row of one empty cell would be a blank line.
      append(cell, isAlone: row.count == 1, to: &bytes)
    }
    bytes += lineEnd == .crlf ? [0x0D, 0x0A] : [0x0A]
  }

  private func append(_ cell: String, isAlone: Bool, to bytes: inout [UInt8]) {
    let text = guardsFormulas ? guarded(cell) : cell
    guard needsQuotes(text) || (isAlone && text.isEmpty) else {
      bytes += text.utf8
      return
    }
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  private func needsQuotes(_ text: String) -> Bool {
    let isBlank = { (byte: UInt8?) in byte == 0x20 || byte == 0x09 }
    if isBlank(text.utf8.first) || isBlank(text.utf8.last) { return true }
    return text.utf8.contains {
      $0 == delimiter || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
    }
  }
}
