import CSV
import SurveyModel

extension ExportCoder {
  /// The options of a `select_multiple` from several columns: one an option, or one a version of the
  /// form, or both.
  func joinedOptions(_ coder: ColumnCoder, _ block: RecordBlock, _ faults: inout RowFaults)
    -> [[UInt8]]
  {
    let columns = columns(of: coder)
    let silent = [[UInt8]](
      repeating: [UInt8](repeating: ColumnKind.notApplicable, count: block.count),
      count: coder.choices.count)
    var together = silent
    var apart = silent
    for column in columns {
      let told = told(column, coder, block, &faults)
      for (row, set) in told.byRow.enumerated() {
        guard let set = set.map({ told.sets[$0] }), !set.isEmpty else { continue }
        var agrees = true
        if let option = column.option {
          agrees = tell(set.contains(option), &apart[option][row])
        } else {
          for option in together.indices {
            agrees = tell(set.contains(option), &together[option][row]) && agrees
          }
        }
        if !agrees { disagree(column, columns, block, row, &faults) }
      }
    }
    guard columns.contains(where: { $0.option == nil }) else { return settled(apart, block.count) }
    for row in 0..<block.count {
      for option in coder.choices.indices where apart[option][row] != ColumnKind.notApplicable {
        if !tell(apart[option][row] == 1, &together[option][row]),
          let column = columns.first(where: { $0.option == option })
        {
          faults.add(
            .choicesDisagree(option: coder.choices[option].name), row, column: column.position,
            title: header[column.position])
          break
        }
      }
    }
    return settled(together, block.count)
  }

  /// The columns that tell of a question.
  func columns(of coder: ColumnCoder) -> [HeaderMatch.Column] {
    match.columns.filter { questionnaire.questions[$0.question].name == coder.question.name }
  }

  /// Takes down what is told of an option; false where the contrary has been told.
  private func tell(_ isChosen: Bool, _ flag: inout UInt8) -> Bool {
    let told: UInt8 = isChosen ? 1 : 0
    if flag == ColumnKind.notApplicable { flag = told }
    return flag == told
  }

  /// Two versions of a question are answered, and not alike.
  private func disagree(
    _ column: HeaderMatch.Column, _ columns: [HeaderMatch.Column], _ block: RecordBlock, _ row: Int,
    _ faults: inout RowFaults
  ) {
    let bytes = block.bytes.span
    let first = columns.first { other in
      other.option == column.option
        && !range(block, row, other.position).allSatisfy { bytes[$0] <= 0x20 }
    }
    faults.add(
      .twoAnswers(first: header[(first ?? column).position], second: header[column.position]), row,
      column: column.position, title: header[column.position])
  }

  /// Where one option is told of, the others were not chosen.
  private func settled(_ told: [[UInt8]], _ count: Int) -> [[UInt8]] {
    var options = told
    for row in 0..<count {
      guard told.contains(where: { $0[row] != ColumnKind.notApplicable }) else { continue }
      for option in options.indices where options[option][row] == ColumnKind.notApplicable {
        options[option][row] = 0
      }
    }
    return options
  }

  /// What one column tells of each row: the place of a set of options; nil where it says nothing.
  private func told(
    _ column: HeaderMatch.Column, _ coder: ColumnCoder, _ block: RecordBlock,
    _ faults: inout RowFaults
  ) -> (byRow: [Int?], sets: [Set<Int>]) {
    var spellings = CellSpellings()
    var met = MetFaults()
    var byRow = [Int?](repeating: nil, count: block.count)
    var sets: [Set<Int>] = []
    let bytes = block.bytes.span
    for row in 0..<block.count {
      let range = self.range(block, row, column.position)
      if range.isEmpty { continue }
      let code = spellings.value(of: bytes.extracting(range)) { cell in
        met.code(
          chosen(coder, cell, column).map { set in
            sets.append(set)
            return Int64(sets.count - 1)
          })
      }
      if let fault = met.fault(code) {
        faults.add(fault, row, column: column.position, title: header[column.position])
      } else {
        byRow[row] = Int(code)
      }
    }
    return (byRow, sets)
  }

  /// The options that a cell says were chosen; −1 stands for "answered, none chosen".
  func chosen(_ coder: ColumnCoder, _ cell: Span<UInt8>, _ column: HeaderMatch.Column)
    -> ColumnCoder.Coded<Set<Int>>
  {
    coder.text(cell).flatMap { text in
      guard let option = column.option else {
        return coder.choices(text).map { Set($0.map { $0 - 1 }) }
      }
      switch OptionCell(text, of: option, coder, optionWords[column.question] ?? .unsure) {
      case .silent: return .value([])
      case .unchosen: return .value([-1])
      case .chosen: return .value([option])
      case .ambiguous:
        return .fault(
          .ambiguousChoices(found: text, readings: ["0", coder.choices[option].name]))
      case .unknown: return .fault(.unknownChoice(found: text, near: ["0", "1"]))
      }
    }
  }
}
