import CSV

/// A column whose cells are told apart by their spelling.
protocol SpelledColumn: CodedColumn {
  /// The code of one cell; negative for a fault.
  func value(of cell: Span<UInt8>) -> Int64

  /// The fault that a value stands for.
  func fault(_ value: Int64) -> RowFault?

  /// Adds the codes of records, which are looked up by the places that these have.
  func add(_ places: [UInt32], _ table: [UInt32])
}

/// Columns beside each other whose cells are looked up together: what one respondent said in all of
/// them, many others said too.
final class SpelledRun {
  private let columns: [any SpelledColumn]
  /// Those of them whose codes are wanted, and not only whether they are sound.
  private let wanted: [Int]
  private let positions: ClosedRange<Int>
  /// By wanted column and combination met so far, of which the first is of nothing.
  private var codes: [[UInt32]]
  private var combinations = 1
  /// The records looked up so far, and those of them that had to be taken apart.
  private var records = 0
  private var misses = 0
  private var spellings = CellSpellings()
  private var places: [UInt32] = []

  private init(_ columns: [any SpelledColumn], wanted: (any SpelledColumn) -> Bool) {
    self.columns = columns
    self.wanted = columns.indices.filter { wanted(columns[$0]) }
    codes = self.wanted.map { _ in [0] }
    let all = columns.map(\.coder.position)
    positions = all[0]...all[all.count - 1]
  }

  /// Finds columns that can be looked up together.
  ///
  /// - Parameters:
  ///   - columns: The columns of a piece whose cells stand as they are.
  ///   - wanted: Whether a column's codes are wanted.
  /// - Returns: Runs of at least two columns.
  static func runs(
    _ columns: [any SpelledColumn], wanted: (any SpelledColumn) -> Bool
  ) -> [SpelledRun] {
    var runs: [[any SpelledColumn]] = []
    for column in columns.sorted(by: { $0.coder.position < $1.coder.position }) {
      if let last = runs.last?.last, last.coder.position + 1 == column.coder.position {
        runs[runs.count - 1].append(column)
      } else {
        runs.append([column])
      }
    }
    return runs.filter { $0.count > 1 }.map { SpelledRun($0, wanted: wanted) }
  }

  func contains(_ column: any CodedColumn) -> Bool {
    columns.contains { $0 === column }
  }

  /// Whether most records say what others have said.
  private var pays: Bool { misses <= 64 + records / 4 }

  var first: any SpelledColumn { columns[0] }

  /// Adds the codes of a block's records to the wanted columns.
  func code(_ block: RecordBlock, _ export: ExportCoder, _ faults: inout RowFaults) {
    guard pays, block.isMostlyPlain else {
      for (place, column) in columns.enumerated() {
        column.code(block, export, &faults)
        if !wanted.contains(place) { column.forget() }
      }
      return
    }
    var places = places
    places.removeAll(keepingCapacity: true)
    let bytes = block.bytes.span
    func values(_ record: Int) -> [Int64] {
      columns.map { $0.value(of: bytes.extracting(block.range(record, $0.coder.position))) }
    }
    spellings.codes(of: positions, in: block, to: &places) { record in
      let values = values(record)
      misses += 1
      if values.contains(where: { $0 < 0 }) { return -1 }
      for (place, column) in wanted.enumerated() { codes[place].append(UInt32(values[column])) }
      combinations += 1
      return Int64(combinations - 1)
    } odd: { record, _ in
      for (column, value) in zip(columns, values(record)) {
        if let fault = column.fault(value) { faults.add(fault, record, column.coder) }
      }
    }
    for (place, column) in wanted.enumerated() { columns[column].add(places, codes[place]) }
    records += block.count
    self.places = places
  }
}
