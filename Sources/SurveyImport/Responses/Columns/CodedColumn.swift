import CSV
import SurveyModel

/// One question's column of a piece while it is being coded, some records at a time, so that a
/// record's bytes are still at hand when its next cell is coded.
protocol CodedColumn {
  mutating func code(
    _ records: Range<Int>, of block: RecordBlock, _ export: ExportCoder, _ faults: inout RowFaults)

  /// The column, once all records are coded.
  func finished() -> ResponseColumn
}

extension ExportCoder {
  /// The records that are coded at a time: their bytes fit the nearest cache that holds them all.
  private static let step = 256

  /// The columns of one piece, with the faults met on the way.
  func codedColumns(
    _ block: RecordBlock, keeping: Set<String>?, _ faults: inout RowFaults
  ) -> [ResponseColumn] {
    var columns = columns(block, keeping: keeping)
    for start in stride(from: 0, to: block.count, by: Self.step) {
      let records = start..<min(start + Self.step, block.count)
      for index in columns.indices { columns[index].code(records, of: block, self, &faults) }
    }
    return columns.map { $0.finished() }.filter { keeping?.contains($0.name) ?? true }
  }

  private func columns(_ block: RecordBlock, keeping: Set<String>?) -> [any CodedColumn] {
    var columns: [any CodedColumn] = []
    var done: Set<String> = []
    for coder in coders where done.insert(coder.question.name).inserted {
      switch coder.question.columnKind {
      case .answers: columns.append(AnswersColumn(coder, count: block.count))
      case .options: columns.append(OptionsColumn(coder, self, count: block.count))
      case .terms: columns.append(TermsColumn(coder, count: block.count))
      case .numbers: columns.append(NumbersColumn(coder, count: block.count))
      case .seconds: columns.append(SecondsColumn(coder, count: block.count))
      case .texts:
        let isKept = keeping?.contains(coder.question.name) ?? true
        columns.append(TextsColumn(coder, count: block.count, isKept: isKept))
      case nil: continue
      }
    }
    return columns
  }

  /// Whether a question's cells stand in one column, as they are.
  func isDirect(_ coder: ColumnCoder) -> Bool { quarantine == nil && coder.others.isEmpty }

  /// Codes some records of a column whose cells are told apart by their spelling.
  func codes(
    _ coder: ColumnCoder, _ records: Range<Int>, of block: RecordBlock,
    _ spellings: inout CellSpellings, to codes: inout [Int64], _ faults: inout RowFaults,
    make: (Span<UInt8>) -> Int64
  ) {
    if isDirect(coder) {
      return spellings.values(of: coder.position, records, in: block, to: &codes, make: make)
    }
    codes.removeAll(keepingCapacity: true)
    for row in records {
      let cell = block.bytes.span.extracting(filled(block, row, coder, &faults))
      codes.append(spellings.value(of: cell, make: make))
    }
  }
}
