package import CSV
import Foundation
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

  /// Says of rows of a quarantine that they still wait as they were.
  func markUnsplit(_ block: RecordBlock, _ faults: inout RowFaults) {
    guard let quarantine else { return }
    for row in 0..<block.count where quarantine.isUnsplit(block, row) {
      faults.replace(with: .unsplit, row)
    }
  }

  /// The row's cells as they were, personal ones hashed, bytes that are no text as `\xHH`.
  private func originalCells(_ block: RecordBlock, _ row: Int) -> [String] {
    let personal = personalColumns
    let columns = quarantine?.original ?? 0..<block.fieldCount(row)
    let listed = Set(match.columns.map(\.position))
    return columns.map { column in
      let cell = Array(block.bytes[range(block, row, column)])
      if personal.contains(column) { return masked(cell) }
      // Who asks to drop what unlisted columns tell of people wants it in no file.
      if dropsPersonal, !listed.contains(column) { return "" }
      return commentColumns.contains(column)
        ? PersonalText.masked(visibleText(cell)).text : visibleText(cell)
    }
  }

  private var personalColumns: Set<Int> { columns(with: .personal) }
  private var commentColumns: Set<Int> { columns(with: .comment) }

  private func columns(with role: Role) -> Set<Int> {
    Set(
      match.columns.filter { questionnaire.questions[$0.question].roles.contains(role) }
        .map(\.position))
  }

  /// A row that was read, with its faults.
  func rejected(_ block: RecordBlock, _ row: Int, _ faults: [RejectedRow.Fault]) -> RejectedRow {
    let raw = quarantine.map {
      visibleText(Array(block.bytes[block.range(row, $0.original.upperBound)]))
    }
    let cells = originalCells(block, row)
    let first = quarantine?.original.lowerBound ?? 0
    // What says who the respondent is stands in the row, and in no message.
    let hidden = personalColumns.union(columns(with: .respondent))
    return RejectedRow(
      line: block.line(row), record: block.number(row), byte: block.byte(row),
      origin: quarantine?.origin(block, row),
      faults: faults.map { fault in
        var fault = fault
        fault.cell = fault.column.flatMap { column in
          let place = column - 1 - first
          return hidden.contains(column - 1) || !cells.indices.contains(place)
            ? nil : cells[place]
        }
        return fault.masked()
      }, cells: cells, raw: raw ?? "")
  }

  /// The rows with these record numbers, with their original cells and no fault yet.
  package func rows(of block: RecordBlock, records: Set<Int>) -> [RejectedRow] {
    (0..<block.count).filter { records.contains(block.number($0)) }.map {
      rejected(block, $0, [])
    }
  }

  /// The fault of a row whose id stands at another line with other answers.
  package func conflict(withLine line: Int) -> RejectedRow.Fault {
    RejectedRow.Fault(
      column: ids.first.map { $0.position + 1 }, columnName: ids.first?.title,
      fault: .idConflict(firstLine: line))
  }

  private func masked(_ cell: [UInt8]) -> String {
    masked(trimmed(visibleText(cell).composed))
  }

  /// A personal text as its keyed hash, which stands for it in quarantine and comes back as itself.
  func masked(_ text: String) -> String {
    let mark = "hmac:"
    return text.isEmpty || text.hasPrefix(mark)
      ? text : mark + hexadecimal(key.hash(Array(text.utf8)))
  }

  /// Stands in for a text in which nobody can tell what is personal.
  private static func withheld(line: Int) -> String {
    "[không chép lại vì phiếu có cột personal; xem dòng \(line) của tệp gốc | not copied, since the "
      + "form has personal columns; see line \(line) of the export]"
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
      raw: personalColumns.isEmpty && !dropsPersonal
        ? PersonalText.masked(visibleText(fault.raw)).text : Self.withheld(line: fault.line))
  }
}

/// A text as it is, with bytes that are no UTF-8 written `\xHH`: nothing is replaced in silence.
func visibleText(_ bytes: [UInt8]) -> String {
  if let text = String(validating: bytes, as: UTF8.self) { return text }
  return bytes.map { byte in
    byte < 0x80 ? String(Unicode.Scalar(byte)) : "\\x" + hexadecimal([byte]).uppercased()
  }.joined()
}
