import CSV
import SurveyModel

/// Numbers; NaN for an empty cell.
final class NumbersColumn: CodedColumn {
  private let coder: ColumnCoder
  private var numbers: [Double] = []
  private var plain: [Double] = []

  init(_ coder: ColumnCoder, count: Int) {
    self.coder = coder
    numbers.reserveCapacity(count)
  }

  func code(
    _ records: Range<Int>, of block: RecordBlock, _ export: ExportCoder, _ faults: inout RowFaults
  ) {
    let isDirect = export.isDirect(coder)
    if isDirect {
      block.plainNumbers(
        of: coder.position, records, hasPoint: coder.numbers.pointMark != nil, to: &plain)
    }
    let (coder, plain) = (coder, plain)
    var numbers: [Double] = []
    numbers.reserveCapacity(records.count)
    for (index, row) in records.enumerated() {
      let number = isDirect ? plain[index] : .nan
      if coder.allows(number) {
        numbers.append(number)
        continue
      }
      let cell = block.bytes.span.extracting(export.filled(block, row, coder, &faults))
      switch coder.text(cell).flatMap({ coder.number($0) }) {
      case .value(let value): numbers.append(value)
      case .fault(let fault):
        numbers.append(.nan)
        faults.add(fault, row, coder)
      }
    }
    self.numbers += numbers
  }

  func finished() -> ResponseColumn {
    ResponseColumn(name: coder.question.name, names: [], content: .numbers(numbers))
  }
}
