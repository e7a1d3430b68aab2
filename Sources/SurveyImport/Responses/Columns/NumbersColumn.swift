import CSV
import SurveyModel

/// Numbers; NaN for an empty cell.
final class NumbersColumn: CodedColumn {
  private let coder: ColumnCoder
  private var numbers: [Double] = []
  private var plain: [Double] = []

  init(_ coder: ColumnCoder, room: Int) {
    self.coder = coder
    numbers.reserveCapacity(room)
  }

  func code(_ block: RecordBlock, _ export: ExportCoder, _ faults: inout RowFaults) {
    let isDirect = export.isDirect(coder)
    if isDirect {
      block.plainNumbers(
        of: coder.position, hasPoint: coder.numbers.pointMark != nil, to: &plain)
    }
    let (coder, plain) = (coder, plain)
    var numbers: [Double] = []
    numbers.reserveCapacity(block.count)
    for row in 0..<block.count {
      let number = isDirect ? plain[row] : .nan
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
