import CSV
import SurveyModel

/// Answers of one choice each: the place of the choice, from 1; 0 for an empty cell.
final class AnswersColumn: CodedColumn {
  private let coder: ColumnCoder
  private var answers: [UInt8]
  private var spellings: CellSpellings
  private var met = MetFaults()
  private(set) var isFinished = false

  /// Whether the answers are known but for those that say `ShortCells.unknown`.
  private let areMostlyKnown: Bool

  init(_ coder: ColumnCoder, count: Int) {
    self.coder = coder
    spellings = coder.knownSpellings
    answers = [UInt8](repeating: ColumnKind.empty, count: count)
    areMostlyKnown = false
  }

  /// Takes the codes of its cells of one byte.
  init(_ coder: ColumnCoder, short: [UInt8]) {
    self.coder = coder
    spellings = coder.knownSpellings
    answers = short
    let unknown = short.count { $0 == ShortCells.unknown }
    areMostlyKnown = unknown <= short.count / 8
    isFinished = unknown == 0
  }

  func code(
    _ records: Range<Int>, of block: RecordBlock, _ export: ExportCoder, _ faults: inout RowFaults
  ) {
    var met = met
    if areMostlyKnown {
      for row in records where answers[row] == ShortCells.unknown {
        let cell = block.bytes.span.extracting(block.range(row, coder.position))
        let code = spellings.value(of: cell) { met.code(coder.answer($0)) }
        answers[row] = code < 0 ? ColumnKind.empty : UInt8(code)
        if let fault = met.fault(code) { faults.add(fault, row, coder) }
      }
    } else {
      export.codes(coder, records, of: block, &spellings, to: &answers, &faults) {
        met.code(coder.answer($0))
      } fault: {
        met.fault($0)
      }
    }
    self.met = met
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
