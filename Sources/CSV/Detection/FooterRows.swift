import Foundation

/// Finds what an office writes below its responses: sums, notes, the place and date, signatures.
///
/// Such rows are no responses. Only the last rows of a file are looked at, and only those that begin
/// as such rows begin, or that stand, nearly empty, below a blank one; a report names each.
struct FooterRows {
  let path: String
  let sample: FileSample
  let dialect: Dialect
  let width: Int
  /// The most rows that can be: those below the header.
  let most: Int

  /// The footer of the file.
  ///
  /// - Parameter stated: How many rows the user says it has; nil finds out.
  /// - Returns: The footer, empty where there is none.
  /// - Throws: `CSVFailure`.
  func find(stated: Int?) throws(CSVFailure) -> FileFormat.Footer {
    let tail = try TailLines(
      path: path, size: sample.size, encoding: sample.encoding.encoding)
    var footer = FileFormat.Footer(start: tail.end, rows: [])
    // Rows that are a footer's if the one above them says so.
    var pending: [(start: Int, text: String)] = []
    for line in tail.lines.reversed() {
      if pending.count + footer.rows.count == min(most, stated ?? most) { break }
      guard let cells = try cells(of: line) else { break }
      let text = cells.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
      // Of the rows that the user counts only empty lines are none.
      if text.isEmpty, stated == nil || line.text.isEmpty {
        take(&pending, &footer)
        continue
      }
      let begins = stated != nil || begins(text) || isRuleOfDashes(text)
      guard begins || isProse(text) else { break }
      pending.append((line.start, text.joined(separator: " ")))
      if begins { take(&pending, &footer) }
    }
    return footer
  }

  /// The rows met so far belong to the footer.
  private func take(
    _ pending: inout [(start: Int, text: String)], _ footer: inout FileFormat.Footer
  ) {
    footer.rows.insert(contentsOf: pending.reversed().map(\.text), at: 0)
    footer.start = pending.last?.start ?? footer.start
    pending = []
  }

  /// A few words in a row that is to hold many answers: a footer if it stands below a blank row.
  private func isProse(_ text: [String]) -> Bool {
    guard let first = text.first, first.contains(where: \.isLetter), first.contains(" ") else {
      return false
    }
    return text.count <= 3 && text.count * 2 <= width && width > 2
  }

  /// Whether a row begins as sums, notes and signatures do.
  private func begins(_ text: [String]) -> Bool {
    guard let first = text.first else { return false }
    let key = first.lowercased().precomposedStringWithCanonicalMapping
      .trimmingCharacters(in: CharacterSet.letters.inverted)
    if Self.sums.contains(key) {
      return text.dropFirst().allSatisfy { cell in
        cell.allSatisfy { $0.isNumber || ".,%- phiếu".contains($0) }
      }
    }
    // In a narrow file such words may be somebody's comment.
    return text.count <= 3 && width > 2 && Self.notes.contains { key.hasPrefix($0) }
  }

  private static let sums: Set<String> = [
    "tổng cộng", "tổng", "tổng số", "tổng số phiếu", "tổng số phiếu thu về", "cộng", "total",
    "grand total", "totals", "sum", "trung bình", "average", "mean",
  ]
  private static let notes = [
    "ghi chú", "nguồn", "lưu ý", "tổng số", "tổng cộng", "người lập", "người tổng hợp",
    "người nhập", "thủ trưởng", "giám đốc", "ngày xuất", "source", "note", "total", "generated",
    "exported", "page ", "trang ", "hết", "end of",
  ]

  /// The cells of one line read alone; nil where it is no record by itself.
  private func cells(of line: TailLines.Line) throws(CSVFailure) -> [String]? {
    let reading = try SampleRecord.read(
      line.text, from: 0, line: 1, most: 2, isWhole: true, dialect: dialect)
    guard reading.records.count <= 1 else { return nil }
    guard let record = reading.records.first else { return [] }
    guard record.fault == nil,
      record.cells.allSatisfy({ String(validating: $0, as: UTF8.self) != nil })
    else { return nil }
    return record.texts
  }
}
