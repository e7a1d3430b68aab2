package import CSV
import SurveyModel

extension ExportCoder {
  /// Whether a row has nothing but blanks in its cells.
  func isBlank(_ block: RecordBlock, _ row: Int) -> Bool {
    let bytes = block.bytes.span
    for column in 0..<block.fieldCount(row) {
      for index in block.range(row, column) where bytes[index] > 0x20 { return false }
    }
    return true
  }

  /// The row's cells as they were, personal ones hashed, bytes that are no text as `\xHH`.
  func originalCells(_ block: RecordBlock, _ row: Int) -> [String] {
    let personal = Set(
      match.columns.filter {
        questionnaire.questions[$0.question].roles.contains(.personal)
      }.map(\.position))
    return (0..<block.fieldCount(row)).map { column in
      let cell = Array(block.bytes[block.range(row, column)])
      return personal.contains(column) ? masked(cell) : visibleText(cell)
    }
  }

  /// The rows with these record numbers, with their original cells and no fault yet.
  package func rows(of block: RecordBlock, records: Set<Int>) -> [RejectedRow] {
    (0..<block.count).filter { records.contains(block.number($0)) }.map { row in
      RejectedRow(
        line: block.line(row), record: block.number(row), byte: block.byte(row), faults: [],
        cells: originalCells(block, row), raw: "")
    }
  }

  /// The fault of a row whose id stands at another line with other answers.
  package func conflict(withLine line: Int) -> RejectedRow.Fault {
    RejectedRow.Fault(
      column: ids.first.map { $0.position + 1 }, columnName: ids.first?.title,
      fault: .idConflict(firstLine: line))
  }

  private func masked(_ cell: [UInt8]) -> String {
    cell.isEmpty ? "" : "hmac:" + hexadecimal(key.hash(cell))
  }

  /// A record that could not be split into cells as the header asks.
  func rejected(_ fault: RecordFault) -> RejectedRow {
    let kind: RowFault =
      switch fault.kind {
      case .quote: .quote
      case .unterminatedQuote: .unterminatedQuote
      case .tooLong: .tooLong
      case .width(let found, let expected): .width(found: found, expected: expected)
      }
    return RejectedRow(
      line: fault.line, record: fault.number, byte: fault.byte,
      faults: [.init(column: fault.column, columnName: nil, fault: kind)], cells: [],
      raw: visibleText(fault.raw))
  }
}

/// A text as it is, with bytes that are no UTF-8 written `\xHH`: nothing is replaced in silence.
func visibleText(_ bytes: [UInt8]) -> String {
  if let text = String(validating: bytes, as: UTF8.self) { return text }
  return bytes.map { byte in
    byte < 0x80 ? String(Unicode.Scalar(byte)) : "\\x" + hexadecimal([byte]).uppercased()
  }.joined()
}
