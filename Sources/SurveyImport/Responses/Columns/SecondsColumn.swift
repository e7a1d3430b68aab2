import CSV
import SurveyModel

/// Points in time, in seconds since 1970; `Int64.min` for an empty cell.
struct SecondsColumn: CodedColumn {
  private let coder: ColumnCoder
  private var seconds: [Int64] = []
  private var spellings = CellSpellings()
  private var met = MetFaults()

  init(_ coder: ColumnCoder, count: Int) {
    self.coder = coder
    seconds.reserveCapacity(count)
  }

  mutating func code(
    _ records: Range<Int>, of block: RecordBlock, _ export: ExportCoder, _ faults: inout RowFaults
  ) {
    for row in records {
      let cell = block.bytes.span.extracting(export.filled(block, row, coder, &faults))
      if let second = DateText.plainSeconds(cell) {
        seconds.append(second)
        continue
      }
      let code =
        cell.isEmpty
        ? .min
        : spellings.value(of: cell) { met.code(coder.text($0).flatMap { coder.seconds($0) }) }
      if let fault = met.fault(code) {
        seconds.append(.min)
        faults.add(fault, row, coder)
      } else {
        seconds.append(code)
      }
    }
  }

  func finished() -> ResponseColumn {
    ResponseColumn(name: coder.question.name, names: [], content: .seconds(seconds))
  }
}
