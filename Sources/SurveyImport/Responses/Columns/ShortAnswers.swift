import CSV
import SurveyModel

/// The columns of a piece whose answers mostly are cells of one byte: those are coded for all such
/// columns at once, the others one by one.
final class ShortAnswers {
  private let coders: [ColumnCoder]
  private let cells: ShortCells
  /// By column and record of the block that was coded last.
  private var codes: [UInt8] = []
  /// By column: whether some of these are still unknown.
  private var areOdd: [Bool] = []

  /// - Parameters:
  ///   - coders: The columns that stand as they are; of these such are taken as have short answers.
  ///   - cells: What their cells of one byte mean.
  ///   - block: The piece's first, which shows how its answers are spelt.
  ///   - delimiter: What stands between its cells.
  init(_ coders: [ColumnCoder], _ cells: ShortCells, of block: RecordBlock, delimiter: UInt8) {
    var codes: [UInt8] = []
    _ = block.codes(of: cells, to: &codes)
    let kept = coders.indices.filter { place in
      let own = codes[place * block.count..<(place + 1) * block.count]
      return own.count { $0 == ShortCells.unknown } <= block.count / 8
    }.map { coders[$0] }
    self.coders = kept
    self.cells = kept.count == coders.count ? cells : ShortCells(kept, delimiter: delimiter)
  }

  /// The column of a question, where it is one of these.
  func column(_ coder: ColumnCoder, room: Int) -> (any CodedColumn)? {
    coders.firstIndex { $0 === coder }.map { Column(all: self, place: $0, coder, room: room) }
  }

  /// Codes the cells of one byte; what is left is the columns' own.
  func code(_ block: RecordBlock) { areOdd = block.codes(of: cells, to: &codes) }

  private final class Column: CodedColumn {
    private let all: ShortAnswers
    private let place: Int
    let coder: ColumnCoder
    private var answers: [UInt8] = []
    private var spellings: CellSpellings
    private var met = MetFaults()

    init(all: ShortAnswers, place: Int, _ coder: ColumnCoder, room: Int) {
      self.all = all
      self.place = place
      self.coder = coder
      spellings = coder.knownSpellings
      answers.reserveCapacity(room)
    }

    func code(_ block: RecordBlock, _ export: ExportCoder, _ faults: inout RowFaults) {
      let first = answers.count
      answers += all.codes[place * block.count..<(place + 1) * block.count]
      guard all.areOdd[place] else { return }
      for row in 0..<block.count where answers[first + row] == ShortCells.unknown {
        let cell = block.bytes.span.extracting(block.range(row, coder.position))
        let code = spellings.value(of: cell) { met.code(coder.answer($0)) }
        answers[first + row] = code < 0 ? ColumnKind.empty : UInt8(code)
        if let fault = met.fault(code) { faults.add(fault, row, coder) }
      }
    }

    func finished() -> ResponseColumn {
      ResponseColumn(
        name: coder.question.name, names: coder.choices.map(\.name), content: .answers(answers))
    }
  }
}

extension ShortCells {
  /// What the cells of one byte mean in these columns.
  init(_ coders: [ColumnCoder], delimiter: UInt8) {
    self.init(coders.map { ($0.position, $0.knownSpellings) }, delimiter: delimiter)
  }
}
