import CSV
import SurveyModel

/// Free terms, each with the place at which the piece first has it, from 1; 0 for none.
final class TermsColumn: CodedColumn {
  let coder: ColumnCoder
  private var terms: [UInt32] = []
  private var names: [String] = []
  private var places: [String: Int] = [:]
  private var spellings = CellSpellings()
  private var met = MetFaults()

  init(_ coder: ColumnCoder, room: Int) {
    self.coder = coder
    terms.reserveCapacity(room)
  }

  func code(_ block: RecordBlock, _ export: ExportCoder, _ faults: inout RowFaults) {
    var met = met
    export.codes(coder, of: block, &spellings, to: &terms, &faults) { cell in
      met.code(
        coder.text(cell).flatMap { text in
          let isWord = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x80 }
          let term =
            isWord ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          if term.isEmpty { return coder.designed(0) }
          if let place = places[term] { return .value(place) }
          names.append(term)
          places[term] = names.count
          return .value(names.count)
        }.map { Int64($0) })
    } fault: {
      met.fault($0)
    }
    self.met = met
  }

  func forget() { terms.removeAll(keepingCapacity: true) }

  func finished() -> ResponseColumn {
    ResponseColumn(name: coder.question.name, names: names, content: .terms(terms))
  }
}
