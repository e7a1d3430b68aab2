import CSV
import SurveyModel

/// One question's column of a piece while it is being coded, some records at a time, so that a
/// record's bytes are still at hand when its next cell is coded.
protocol CodedColumn {
  func code(
    _ records: Range<Int>, of block: RecordBlock, _ export: ExportCoder, _ faults: inout RowFaults)

  /// The column, once all records are coded.
  func finished() -> ResponseColumn
}

extension ExportCoder {
  /// The records that are coded at a time: their bytes fit the nearest cache that holds them all.
  private static let step = 256

  /// The columns of one piece, with the faults met on the way.
  ///
  /// - Parameters:
  ///   - block: The piece.
  ///   - keeping: The columns whose texts are wanted; nil wants all.
  ///   - faults: Gets what is wrong.
  ///   - alongside: Is called for some records at a time, while they are at hand.
  /// - Returns: The columns, in the order of survey.csv.
  func codedColumns(
    _ block: RecordBlock, keeping: Set<String>?, _ faults: inout RowFaults,
    alongside: (Range<Int>) -> Void
  ) -> [ResponseColumn] {
    let short = ShortAnswers(shortCoders, of: block, delimiter: delimiter)
    let columns = columns(block, short, keeping: keeping)
    for start in stride(from: 0, to: block.count, by: Self.step) {
      let records = start..<min(start + Self.step, block.count)
      short.code(records, of: block)
      for column in columns { column.code(records, of: block, self, &faults) }
      alongside(records)
    }
    return columns.map { $0.finished() }
  }

  private func columns(
    _ block: RecordBlock, _ short: ShortAnswers, keeping: Set<String>?
  ) -> [any CodedColumn] {
    var columns: [any CodedColumn] = []
    var done: Set<String> = []
    for coder in coders where done.insert(coder.question.name).inserted {
      switch coder.question.columnKind {
      case .answers:
        columns.append(short.column(coder) ?? AnswersColumn(coder, count: block.count))
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

  /// Codes some records of a column whose cells are told apart by their spelling; negative codes are
  /// faults.
  func codes(
    _ coder: ColumnCoder, _ records: Range<Int>, of block: RecordBlock,
    _ spellings: inout CellSpellings, to codes: inout [UInt32], _ faults: inout RowFaults,
    make: (Span<UInt8>) -> Int64, fault: (Int64) -> RowFault?
  ) {
    if isDirect(coder) {
      spellings.codes(of: coder.position, records, in: block, to: &codes, make: make) { row, code in
        if let fault = fault(code) { faults.add(fault, row, coder) }
      }
    } else {
      for row in records {
        let code = spellings.value(
          of: block.bytes.span.extracting(filled(block, row, coder, &faults)), make: make)
        codes[row] = code < 0 ? 0 : UInt32(code)
        if code < 0, let fault = fault(code) { faults.add(fault, row, coder) }
      }
    }
  }

  /// The same for columns of at most 250 choices.
  func codes(
    _ coder: ColumnCoder, _ records: Range<Int>, of block: RecordBlock,
    _ spellings: inout CellSpellings, to codes: inout [UInt8], _ faults: inout RowFaults,
    make: (Span<UInt8>) -> Int64, fault: (Int64) -> RowFault?
  ) {
    if isDirect(coder) {
      spellings.codes(of: coder.position, records, in: block, to: &codes, make: make) { row, code in
        if let fault = fault(code) { faults.add(fault, row, coder) }
      }
    } else {
      var wide = [UInt32](repeating: 0, count: codes.count)
      self.codes(
        coder, records, of: block, &spellings, to: &wide, &faults, make: make, fault: fault)
      for row in records { codes[row] = UInt8(wide[row]) }
    }
  }
}
