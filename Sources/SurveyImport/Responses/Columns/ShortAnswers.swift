import CSV
import SurveyModel

/// The columns of a piece whose answers mostly are cells of one byte: those are coded for all such
/// columns at once, the others one by one.
final class ShortAnswers {
  private let coders: [ColumnCoder]
  private let cells: ShortCells
  private let count: Int
  /// By column and record.
  private var codes: [UInt8]
  /// By column: whether some of the records coded last are still unknown.
  private var areOdd: [Bool] = []
  /// By question its column.
  private let places: [String: Int]

  /// - Parameters:
  ///   - coders: The columns that stand as they are; of these such are taken as have short answers.
  ///   - block: The piece.
  ///   - delimiter: What stands between its cells.
  init(_ coders: [ColumnCoder], of block: RecordBlock, delimiter: UInt8) {
    let coders = Self.short(coders, of: block, delimiter)
    self.coders = coders
    cells = Self.cells(coders, delimiter)
    count = block.count
    codes = [UInt8](repeating: ColumnKind.empty, count: coders.count * block.count)
    places = Dictionary(
      coders.enumerated().map { ($1.question.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func cells(_ coders: [ColumnCoder], _ delimiter: UInt8) -> ShortCells {
    ShortCells(coders.map { ($0.position, $0.knownSpellings) }, delimiter: delimiter)
  }

  /// The columns most of whose first cells are known by one byte.
  private static func short(
    _ coders: [ColumnCoder], of block: RecordBlock, _ delimiter: UInt8
  ) -> [ColumnCoder] {
    let first = 0..<min(64, block.count)
    var codes = [UInt8](repeating: 0, count: coders.count * block.count)
    _ = block.codes(of: cells(coders, delimiter), first, to: &codes)
    return coders.indices.filter { place in
      let unknown = first.count { codes[place * block.count + $0] == ShortCells.unknown }
      return unknown <= first.count / 8
    }.map { coders[$0] }
  }

  /// The column of a question, where it is one of these.
  func column(_ coder: ColumnCoder) -> (any CodedColumn)? {
    places[coder.question.name].map { Column(all: self, place: $0, coder) }
  }

  /// Codes the cells of one byte; what is left is the columns' own.
  func code(_ records: Range<Int>, of block: RecordBlock) {
    areOdd = block.codes(of: cells, records, to: &codes)
  }

  private final class Column: CodedColumn {
    private let all: ShortAnswers
    private let place: Int
    private let coder: ColumnCoder
    private var spellings: CellSpellings
    private var met = MetFaults()

    init(all: ShortAnswers, place: Int, _ coder: ColumnCoder) {
      self.all = all
      self.place = place
      self.coder = coder
      spellings = coder.knownSpellings
    }

    func code(
      _ records: Range<Int>, of block: RecordBlock, _ export: ExportCoder, _ faults: inout RowFaults
    ) {
      guard all.areOdd[place] else { return }
      for row in records where all.codes[place * all.count + row] == ShortCells.unknown {
        let cell = block.bytes.span.extracting(block.range(row, coder.position))
        let code = spellings.value(of: cell) { met.code(coder.answer($0)) }
        all.codes[place * all.count + row] = code < 0 ? ColumnKind.empty : UInt8(code)
        if let fault = met.fault(code) { faults.add(fault, row, coder) }
      }
    }

    func finished() -> ResponseColumn {
      ResponseColumn(
        name: coder.question.name, names: coder.choices.map(\.name),
        content: .answers(Array(all.codes[place * all.count..<(place + 1) * all.count])))
    }
  }
}
