import CSV
import SurveyModel

extension ExportCoder {
  /// Where the answer of a row stands: of the columns that mean one question, in a file merged of
  /// several versions of a form, the one that is filled.
  func filled(_ block: RecordBlock, _ row: Int, _ coder: ColumnCoder, _ faults: inout RowFaults)
    -> Range<Int>
  {
    let first = range(block, row, coder.position)
    if coder.others.isEmpty { return first }
    let bytes = block.bytes.span
    var found: (position: Int, range: Range<Int>)?
    for position in [coder.position] + coder.others {
      let range = self.range(block, row, position)
      if range.allSatisfy({ bytes[$0] <= 0x20 }) { continue }
      guard let other = found else {
        found = (position, range)
        continue
      }
      if !coder.agree(bytes.extracting(other.range), bytes.extracting(range)) {
        faults.add(
          .twoAnswers(first: header[other.position], second: header[position]), row,
          column: position, title: header[position])
      }
    }
    return found?.range ?? first
  }
}

extension ColumnCoder {
  /// Whether two cells say the same, however they spell it.
  fileprivate func agree(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
    guard case .value(let first) = text(a), case .value(let second) = text(b) else { return false }
    if matchKey(first) == matchKey(second) { return true }
    switch question.columnKind {
    case .answers:
      guard case .value(let one) = choice(first), case .value(let other) = choice(second) else {
        return false
      }
      return one == other
    case .numbers: return numbers.number(first).map { $0 == numbers.number(second) } ?? false
    case .seconds:
      return DateText.seconds(first, dates).map { $0 == DateText.seconds(second, dates) } ?? false
    default: return false
    }
  }
}
