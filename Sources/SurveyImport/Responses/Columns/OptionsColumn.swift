import CSV
import SurveyModel

/// The options of a `select_multiple`: one byte a respondent and option.
final class OptionsColumn: CodedColumn {
  let coder: ColumnCoder
  /// The one column that tells of the question; nil where several have to be joined.
  private let column: HeaderMatch.Column?
  /// By option what several columns say, joined.
  private var joined: [[UInt8]]
  /// By respondent: the place of a set of options.
  private var places: [UInt32] = []
  /// By option and set: whether it is chosen; the first set is that of those who said nothing.
  private var sets: [[UInt8]]
  private var spellings = CellSpellings()
  private var met = MetFaults()

  init(_ coder: ColumnCoder, _ export: ExportCoder, room: Int) {
    self.coder = coder
    let columns = export.columns(of: coder)
    column =
      columns.count == 1 && columns[0].option == nil && export.isDirect(coder) ? columns[0] : nil
    joined = coder.choices.map { _ in [] }
    if column != nil { places.reserveCapacity(room) }
    sets = coder.choices.map { _ in [ColumnKind.notApplicable] }
  }

  func code(_ block: RecordBlock, _ export: ExportCoder, _ faults: inout RowFaults) {
    guard let column else {
      for (option, flags) in export.joinedOptions(coder, block, &faults).enumerated() {
        joined[option] += flags
      }
      return
    }
    var met = met
    export.codes(coder, of: block, &spellings, to: &places, &faults) { cell in
      met.code(
        export.optionSets.set(of: cell, at: column.position) {
          export.chosen(coder, $0, column)
        }.map { set in
          if set.isEmpty { return 0 }
          for option in sets.indices { sets[option].append(set.contains(option) ? 1 : 0) }
          return Int64((sets.first?.count ?? 1) - 1)
        })
    } fault: {
      met.fault($0)
    }
    self.met = met
  }

  func forget() {
    places.removeAll(keepingCapacity: true)
    for option in joined.indices { joined[option].removeAll(keepingCapacity: true) }
  }

  func finished() -> ResponseColumn {
    ResponseColumn(
      name: coder.question.name, names: coder.choices.map(\.name),
      content: .options(
        column == nil ? joined : sets.map { set in places.map { set[Int($0)] } }))
  }
}
