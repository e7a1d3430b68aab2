import CSV
import SurveyModel

/// The columns of a piece whose answers mostly are cells of one byte: those are coded for all such
/// columns at once, the others one by one.
final class ShortAnswers {
  private let coders: [ColumnCoder]
  private let cells: ShortCells
  private var desk: [UInt8] = []
  /// By column, the whole piece's so far.
  private var answers: [[UInt8]]
  /// By column: whether some of the block's are still unknown.
  private var areOdd: [Bool] = []

  /// - Parameters:
  ///   - coders: The columns that stand as they are; of these such are taken as have short answers.
  ///   - cells: What their cells of one byte mean.
  ///   - block: The piece's first, which shows how its answers are spelt.
  ///   - delimiter: What stands between its cells.
  ///   - room: How many respondents there may be.
  init(
    _ coders: [ColumnCoder], _ cells: ShortCells, of block: RecordBlock, delimiter: UInt8,
    room: Int
  ) {
    var codes = coders.map { _ in [UInt8]() }
    var desk: [UInt8] = []
    _ = block.codes(of: cells, to: &codes, by: &desk)
    let kept = coders.indices.filter { place in
      codes[place].count { $0 == ShortCells.unknown } <= block.count / 8
    }.map { coders[$0] }
    self.coders = kept
    answers = kept.map { _ in
      var answers: [UInt8] = []
      answers.reserveCapacity(room)
      return answers
    }
    self.cells = kept.count == coders.count ? cells : ShortCells(kept, delimiter: delimiter)
  }

  /// The column of a question, where it is one of these.
  func column(_ coder: ColumnCoder) -> (any CodedColumn)? {
    coders.firstIndex { $0 === coder }.map { Column(all: self, place: $0, coder) }
  }

  /// Adds the answers of a block; those of longer cells are left to the columns.
  func code(_ block: RecordBlock) {
    areOdd = block.codes(of: cells, to: &answers, by: &desk)
  }

  private final class Column: CodedColumn {
    private let all: ShortAnswers
    private let place: Int
    let coder: ColumnCoder
    private var spellings: CellSpellings
    private var met = MetFaults()

    init(all: ShortAnswers, place: Int, _ coder: ColumnCoder) {
      self.all = all
      self.place = place
      self.coder = coder
      spellings = coder.knownSpellings
    }

    func code(_ block: RecordBlock, _ export: ExportCoder, _ faults: inout RowFaults) {
      guard all.areOdd[place] else { return }
      let first = all.answers[place].count - block.count
      for row in 0..<block.count where all.answers[place][first + row] == ShortCells.unknown {
        let cell = block.bytes.span.extracting(block.range(row, coder.position))
        let code = spellings.value(of: cell) { met.code(coder.answer($0)) }
        all.answers[place][first + row] = code < 0 ? ColumnKind.empty : UInt8(code)
        if let fault = met.fault(code) { faults.add(fault, row, coder) }
      }
    }

    func forget() { all.answers[place].removeAll(keepingCapacity: true) }

    func finished() -> ResponseColumn {
      ResponseColumn(
        name: coder.question.name, names: coder.choices.map(\.name),
        content: .answers(all.answers[place]))
    }
  }
}

extension ShortCells {
  /// What the cells of one byte mean in these columns.
  init(_ coders: [ColumnCoder], delimiter: UInt8) {
    self.init(coders.map { ($0.position, $0.knownSpellings) }, delimiter: delimiter)
  }
}
