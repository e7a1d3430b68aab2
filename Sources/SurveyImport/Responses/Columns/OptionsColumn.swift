import CSV
import SurveyModel

/// The options of a `select_multiple`: one byte a respondent and option.
struct OptionsColumn: CodedColumn {
  private let coder: ColumnCoder
  /// The one column that tells of the question; nil where several have to be joined.
  private let column: HeaderMatch.Column?
  private var options: [[UInt8]]
  /// The sets of options met, one after the other, each with a byte for every option.
  private var sets: [UInt8] = []
  private var spellings = CellSpellings()
  private var met = MetFaults()
  private var codes: [Int64] = []

  init(_ coder: ColumnCoder, _ export: ExportCoder, count: Int) {
    self.coder = coder
    let columns = export.columns(of: coder)
    column =
      columns.count == 1 && columns[0].option == nil && export.isDirect(coder) ? columns[0] : nil
    options = Array(repeating: [], count: coder.choices.count)
    for option in options.indices { options[option].reserveCapacity(count) }
  }

  mutating func code(
    _ records: Range<Int>, of block: RecordBlock, _ export: ExportCoder, _ faults: inout RowFaults
  ) {
    guard let column else {
      // What several columns say is held against each other once, for the whole piece.
      if records.lowerBound == 0 { options = export.joinedOptions(coder, block, &faults) }
      return
    }
    let silent = ColumnKind.notApplicable
    spellings.values(of: column.position, records, in: block, to: &codes) { cell in
      met.code(
        export.chosen(coder, cell, column).map { set in
          let place = Int64(sets.count)
          for option in coder.choices.indices {
            sets.append(set.isEmpty ? silent : set.contains(option) ? 1 : 0)
          }
          return place
        })
    }
    for (index, row) in records.enumerated() {
      let place = codes[index]
      if place < 0, let fault = met.fault(place) { faults.add(fault, row, coder) }
      for option in options.indices {
        options[option].append(place < 0 ? silent : sets[Int(place) + option])
      }
    }
  }

  func finished() -> ResponseColumn {
    ResponseColumn(
      name: coder.question.name, names: coder.choices.map(\.name), content: .options(options))
  }
}
