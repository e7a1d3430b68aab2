import CSV
import SurveyModel

/// Texts in one arena, each in one Unicode form and without blanks at its ends.
final class TextsColumn: CodedColumn {
  let coder: ColumnCoder
  /// Whether the texts are wanted, and not only whether they are sound.
  private let isKept: Bool
  private var arena: [UInt8] = []
  private var ends: [UInt32] = []
  /// What is known of texts that are not wanted: soundness is looked at once a spelling.
  private var spellings = CellSpellings()
  private var met = MetFaults()
  private var checked: [UInt32] = []

  init(_ coder: ColumnCoder, room: Int, isKept: Bool) {
    self.coder = coder
    self.isKept = isKept
    ends.reserveCapacity(isKept ? room : 0)
  }

  func code(_ block: RecordBlock, _ export: ExportCoder, _ faults: inout RowFaults) {
    if isKept {
      keep(block, export, &faults)
    } else {
      var met = met
      export.codes(coder, of: block, &spellings, to: &checked, &faults) {
        met.code(coder.text($0).map { _ in 0 })
      } fault: {
        met.fault($0)
      }
      self.met = met
    }
  }

  private func keep(_ block: RecordBlock, _ export: ExportCoder, _ faults: inout RowFaults) {
    let bytes = block.bytes.span
    let coder = coder
    var added: [UInt32] = []
    for row in 0..<block.count {
      let cell = bytes.extracting(export.filled(block, row, coder, &faults))
      if !cell.isEmpty {
        switch coder.text(cell) {
        case .value(let text): arena += text.utf8
        case .fault(let fault): faults.add(fault, row, coder)
        }
      }
      added.append(UInt32(arena.count))
    }
    ends += added
  }

  func forget() {
    arena.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    checked.removeAll(keepingCapacity: true)
  }

  func finished() -> ResponseColumn {
    ResponseColumn(name: coder.question.name, names: [], content: .texts(bytes: arena, ends: ends))
  }
}
