import CSV
import SurveyModel

extension ExportCoder {
  /// The options of a `select_multiple`, from one cell, from a column each, or from both.
  func options(_ coder: ColumnCoder, _ block: RecordBlock, _ faults: inout RowFaults) -> [[UInt8]] {
    let columns = match.columns.filter {
      questionnaire.questions[$0.question].name == coder.question.name
    }
    let silent = [[UInt8]](
      repeating: [UInt8](repeating: ColumnKind.notApplicable, count: block.count),
      count: coder.choices.count)
    var together = silent
    var apart = silent
    for column in columns {
      if column.option == nil {
        take(column, coder, block, &together, &faults)
      } else {
        take(column, coder, block, &apart, &faults)
      }
    }
    guard columns.contains(where: { $0.option == nil }) else { return settled(apart, block.count) }
    for row in 0..<block.count {
      for option in coder.choices.indices {
        let own = apart[option][row]
        if own == ColumnKind.notApplicable { continue }
        let cell = together[option][row]
        if cell != ColumnKind.notApplicable, cell != own,
          let column = columns.first(where: { $0.option == option })
        {
          faults.add(
            .choicesDisagree(option: coder.choices[option].name), row, column: column.position,
            title: header[column.position])
          break
        }
        together[option][row] = own
      }
    }
    return settled(together, block.count)
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

  /// Codes one column into what is told of each option: 0, 1, or 255 where it says nothing.
  private func take(
    _ column: HeaderMatch.Column, _ coder: ColumnCoder, _ block: RecordBlock,
    _ options: inout [[UInt8]], _ faults: inout RowFaults
  ) {
    var spellings = CellSpellings()
    var met = MetFaults()
    var sets: [Set<Int>] = []
    let bytes = block.bytes.span
    for row in 0..<block.count {
      let range = self.range(block, row, column.position)
      if range.isEmpty { continue }
      let code = spellings.value(of: bytes.extracting(range)) { cell in
        met.code(
          chosen(coder, cell, column.option).map { set in
            sets.append(set)
            return Int64(sets.count - 1)
          })
      }
      if let fault = met.fault(code) {
        faults.add(fault, row, column: column.position, title: header[column.position])
        continue
      }
      let set = sets[Int(code)]
      if set.isEmpty { continue }
      if let option = column.option {
        options[option][row] = set.contains(option) ? 1 : 0
      } else {
        // Of two versions of the question one is filled; what both hold is chosen.
        for option in options.indices {
          let before = options[option][row] == ColumnKind.notApplicable ? 0 : options[option][row]
          options[option][row] = before | (set.contains(option) ? 1 : 0)
        }
      }
    }
  }

  /// The options that a cell says were chosen; −1 stands for "answered, none chosen".
  private func chosen(_ coder: ColumnCoder, _ cell: Span<UInt8>, _ option: Int?)
    -> ColumnCoder.Coded<Set<Int>>
  {
    coder.text(cell).flatMap { text in
      guard let option else { return coder.choices(text).map { Set($0.map { $0 - 1 }) } }
      let key = matchKey(text)
      if key.isEmpty { return .value([]) }
      if Self.unchosen.contains(key) { return .value([-1]) }
      if Self.chosen.contains(key) || coder.place(of: text) == option { return .value([option]) }
      return .fault(.unknownChoice(found: text, near: ["0", "1"]))
    }
  }

  /// What programs and people write in the column of one option.
  private static let chosen = Set(
    [
      "1", "1.0", "true", "yes", "y", "có", "x", "v", "✓", "✔", "checked", "selected", "quoted",
      "on",
    ]
    .map(matchKey))
  private static let unchosen = Set(
    [
      "0", "0.0", "false", "no", "n", "không", "unchecked", "not selected", "unselected",
      "not quoted", "off", "-",
    ].map(matchKey))
}
