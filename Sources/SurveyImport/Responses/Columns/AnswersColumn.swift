import CSV
import SurveyModel

/// Answers of one choice each: the place of the choice, from 1; 0 for an empty cell.
struct AnswersColumn: CodedColumn {
  private let coder: ColumnCoder
  private var answers: [UInt8] = []
  private var spellings: CellSpellings
  private var met = MetFaults()
  private var codes: [Int64] = []

  init(_ coder: ColumnCoder, count: Int) {
    self.coder = coder
    spellings = coder.knownSpellings
    answers.reserveCapacity(count)
  }

  mutating func code(
    _ records: Range<Int>, of block: RecordBlock, _ export: ExportCoder, _ faults: inout RowFaults
  ) {
    export.codes(coder, records, of: block, &spellings, to: &codes, &faults) {
      met.code(coder.answer($0))
    }
    for (index, row) in records.enumerated() {
      let code = codes[index]
      if code >= 0 {
        answers.append(UInt8(truncatingIfNeeded: code))
      } else {
        answers.append(ColumnKind.empty)
        if let fault = met.fault(code) { faults.add(fault, row, coder) }
      }
    }
  }

  func finished() -> ResponseColumn {
    ResponseColumn(
      name: coder.question.name, names: coder.choices.map(\.name), content: .answers(answers))
  }
}

extension ColumnCoder {
  /// The code of a cell of one choice.
  func answer(_ cell: Span<UInt8>) -> Coded<Int64> {
    text(cell).flatMap { choice($0) }.flatMap { designed($0) }.map { Int64($0) }
  }
}
