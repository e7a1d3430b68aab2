import CSV
import SurveyModel

/// One question's column of a piece while it is being coded, block by block, so that a record's bytes
/// are still at hand when its next cell is coded.
protocol CodedColumn: AnyObject {
  var coder: ColumnCoder { get }

  /// Adds the codes of a block's records.
  func code(_ block: RecordBlock, _ export: ExportCoder, _ faults: inout RowFaults)

  /// Lets go of the codes so far, of which only the faults were wanted.
  func forget()

  /// The column, once all records are coded.
  func finished() -> ResponseColumn
}

extension ExportCoder {
  /// Begins the columns of a piece, in the order of the header.
  ///
  /// - Parameters:
  ///   - short: Those whose answers mostly are cells of one byte.
  ///   - room: How many respondents there may be.
  ///   - keeping: The columns whose texts are wanted; nil wants all.
  /// - Returns: The columns, still empty.
  func columns(_ short: ShortAnswers, room: Int, keeping: Set<String>?) -> [any CodedColumn] {
    var columns: [any CodedColumn] = []
    var done: Set<String> = []
    for coder in coders where done.insert(coder.question.name).inserted {
      switch coder.question.columnKind {
      case .answers:
        columns.append(short.column(coder) ?? AnswersColumn(coder, room: room))
      case .options: columns.append(OptionsColumn(coder, self, room: room))
      case .terms: columns.append(TermsColumn(coder, room: room))
      case .numbers: columns.append(NumbersColumn(coder, room: room))
      case .seconds: columns.append(SecondsColumn(coder, room: room))
      case .texts:
        let isKept = keeping?.contains(coder.question.name) ?? true
        columns.append(TextsColumn(coder, room: room, isKept: isKept))
      case nil: continue
      }
    }
    return columns
  }

  /// Whether a question's cells stand in one column, as they are.
  func isDirect(_ coder: ColumnCoder) -> Bool { quarantine == nil && coder.isAlone }

  /// Adds the codes of a column whose cells are told apart by their spelling; negative codes are
  /// faults.
  func codes(
    _ coder: ColumnCoder, of block: RecordBlock, _ spellings: inout CellSpellings,
    to codes: inout [UInt32], _ faults: inout RowFaults,
    make: (Span<UInt8>) -> Int64, fault: (Int64) -> RowFault?
  ) {
    if isDirect(coder) {
      spellings.codes(of: coder.position, in: block, to: &codes, make: make) { row, code in
        if let fault = fault(code) { faults.add(fault, row, coder) }
      }
    } else {
      for row in 0..<block.count {
        let code = spellings.value(
          of: block.bytes.span.extracting(filled(block, row, coder, &faults)), make: make)
        codes.append(code < 0 ? 0 : UInt32(code))
        if code < 0, let fault = fault(code) { faults.add(fault, row, coder) }
      }
    }
  }

  /// The same for columns of at most 250 choices.
  func codes(
    _ coder: ColumnCoder, of block: RecordBlock, _ spellings: inout CellSpellings,
    to codes: inout [UInt8], _ faults: inout RowFaults,
    make: (Span<UInt8>) -> Int64, fault: (Int64) -> RowFault?
  ) {
    if isDirect(coder) {
      spellings.codes(of: coder.position, in: block, to: &codes, make: make) { row, code in
        if let fault = fault(code) { faults.add(fault, row, coder) }
      }
    } else {
      var wide: [UInt32] = []
      self.codes(coder, of: block, &spellings, to: &wide, &faults, make: make, fault: fault)
      codes += wide.map { UInt8($0) }
    }
  }
}
