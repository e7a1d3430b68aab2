import CSV
import SurveyModel

/// Answers of one choice each: the place of the choice, from 1; 0 for an empty cell.
final class AnswersColumn: CodedColumn {
  let coder: ColumnCoder
  private var answers: [UInt8] = []
  private var spellings: CellSpellings
  private var met = MetFaults()

  init(_ coder: ColumnCoder, room: Int) {
    self.coder = coder
    spellings = coder.knownSpellings
    answers.reserveCapacity(room)
  }

  func code(_ block: RecordBlock, _ export: ExportCoder, _ faults: inout RowFaults) {
    var met = met
    export.codes(coder, of: block, &spellings, to: &answers, &faults) {
      met.code(coder.answer($0))
    } fault: {
      met.fault($0)
    }
    self.met = met
  }

  func forget() { answers.removeAll(keepingCapacity: true) }

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
