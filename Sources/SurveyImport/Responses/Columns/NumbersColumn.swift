import CSV
import SurveyModel

/// Numbers; NaN for an empty cell.
final class NumbersColumn: CodedColumn {
  let coder: ColumnCoder
  private var numbers: [Double] = []

  init(_ coder: ColumnCoder, room: Int) {
    self.coder = coder
    numbers.reserveCapacity(room)
  }

  func code(_ block: RecordBlock, _ export: ExportCoder, _ faults: inout RowFaults) {
    let coder = coder
    var numbers = numbers
    self.numbers = []
    defer { self.numbers = numbers }
    let first = numbers.count
    if export.isDirect(coder) {
      block.plainNumbers(
        of: coder.position, hasPoint: coder.numbers.pointMark != nil, to: &numbers)
    } else {
      numbers.append(contentsOf: repeatElement(.nan, count: block.count))
    }
    for row in 0..<block.count where !coder.allows(numbers[first + row]) {
      let cell = block.bytes.span.extracting(export.filled(block, row, coder, &faults))
      switch coder.text(cell).flatMap({ coder.number($0) }) {
      case .value(let value): numbers[first + row] = value
      case .fault(let fault):
        numbers[first + row] = .nan
        faults.add(fault, row, coder)
      }
    }
  }

  func forget() { numbers.removeAll(keepingCapacity: true) }

  func finished() -> ResponseColumn {
    ResponseColumn(name: coder.question.name, names: [], content: .numbers(numbers))
  }
}
