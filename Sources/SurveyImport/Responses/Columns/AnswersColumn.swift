import CSV
import SurveyModel

/// Answers of one choice each: the place of the choice, from 1; 0 for an empty cell.
final class AnswersColumn: SpelledColumn {
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

  func value(of cell: Span<UInt8>) -> Int64 {
    spellings.value(of: cell) { met.code(coder.answer($0)) }
  }

  func fault(_ value: Int64) -> RowFault? { met.fault(value) }

  func add(_ places: [UInt32], _ table: [UInt32]) {
    answers.append(addingCapacity: places.count) { answers in
      let (places, table) = (places.span, table.span)
      for record in places.indices {
        answers.append(UInt8(truncatingIfNeeded: table[Int(places[record])]))
      }
    }
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
