import CSV
import SurveyModel

/// How a quarantine file lies around the export whose rows it holds.
struct QuarantineLayout: Sendable {
  /// The columns before the original ones, and the one after them.
  static let before = ["line", "record", "byte", "column", "code", "reason::vi", "reason::en"]
  static let after = "raw"

  /// The places of the original columns.
  let original: Range<Int>

  /// nil where the header is that of an ordinary export.
  init?(header: [String]) {
    guard header.count > Self.before.count, Array(header.prefix(Self.before.count)) == Self.before,
      header.last == Self.after
    else { return nil }
    original = Self.before.count..<(header.count - 1)
  }

  /// Where the row stood in the export that it came from.
  func origin(_ block: RecordBlock, _ row: Int) -> RejectedRow.Place? {
    let numbers = (0..<3).map { Int(visibleText(Array(block.bytes[block.range(row, $0)]))) }
    guard let line = numbers[0], let record = numbers[1], let byte = numbers[2] else { return nil }
    return RejectedRow.Place(line: line, record: record, byte: byte)
  }

  /// Whether the row still waits as it was: its text in one piece, its own cells empty.
  func isUnsplit(_ block: RecordBlock, _ row: Int) -> Bool {
    original.allSatisfy { block.range(row, $0).isEmpty }
      && !block.range(row, original.upperBound).isEmpty
  }
}
