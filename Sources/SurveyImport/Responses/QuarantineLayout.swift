package import CSV
import SurveyModel

/// How a quarantine file lies around the export whose rows it holds.
package struct QuarantineLayout: Sendable {
  /// The columns before the original ones, and the one after them.
  static let before =
    ["line", "record", "byte", "column", "code", "reason::vi", "reason::en"] + further
  static let after = "raw"

  /// The columns that quarantine files of the first version lack.
  private static let further = ["letter", "cell", "mend", "export"]

  /// The places of the original columns.
  let original: Range<Int>

  /// nil where the header is that of an ordinary export.
  package init?(header: [String]) {
    let start = [Self.before, Self.before.dropLast(Self.further.count)].first {
      header.starts(with: $0)
    }?.count
    guard let start, header.count > start, header.last == Self.after else { return nil }
    original = start..<(header.count - 1)
  }

  /// The header without the columns that quarantine has added, which a survey may use itself.
  package func withoutOwn(_ header: FileFormat.Header) -> FileFormat.Header {
    var header = header
    for column in header.columns.indices where !original.contains(column) {
      header.columns[column] = []
    }
    return header
  }

  /// SHA-256 of the export that a row came from; nil where an old quarantine does not tell.
  package func export(of row: [String]) -> String? {
    guard original.lowerBound == Self.before.count, row.count >= original.lowerBound else {
      return nil
    }
    return trimmed(row[original.lowerBound - 1])
  }

  /// Where the row stood in the export that it came from.
  func origin(_ block: RecordBlock, _ row: Int) -> RejectedRow.Place? {
    // A spreadsheet may have made `12.0` of 12.
    let numbers = (0..<3).map { Double(text(block, row, $0)).flatMap { Int(exactly: $0) } }
    guard let line = numbers[0], let record = numbers[1], let byte = numbers[2] else { return nil }
    let export =
      original.lowerBound == Self.before.count
      ? text(block, row, original.lowerBound - 1) : ""
    return RejectedRow.Place(export: export, line: line, record: record, byte: byte)
  }

  private func text(_ block: RecordBlock, _ row: Int, _ column: Int) -> String {
    trimmed(visibleText(Array(block.bytes[block.range(row, column)])))
  }

  /// Whether the row still waits as it was: its text in one piece, its own cells empty.
  func isUnsplit(_ block: RecordBlock, _ row: Int) -> Bool {
    original.allSatisfy { block.range(row, $0).isEmpty }
      && !block.range(row, original.upperBound).isEmpty
  }
}
