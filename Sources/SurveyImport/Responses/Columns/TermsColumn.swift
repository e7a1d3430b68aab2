import CSV
import SurveyModel

/// Free terms, each with the place at which the piece first has it, from 1; 0 for none.
struct TermsColumn: CodedColumn {
  private let coder: ColumnCoder
  private var terms: [UInt32] = []
  private var names: [String] = []
  private var places: [String: Int] = [:]
  private var spellings = CellSpellings()
  private var met = MetFaults()
  private var codes: [Int64] = []

  init(_ coder: ColumnCoder, count: Int) {
    self.coder = coder
    terms.reserveCapacity(count)
  }

  mutating func code(
    _ records: Range<Int>, of block: RecordBlock, _ export: ExportCoder, _ faults: inout RowFaults
  ) {
    export.codes(coder, records, of: block, &spellings, to: &codes, &faults) { cell in
      met.code(
        coder.text(cell).flatMap { text in
          let term = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          if term.isEmpty { return coder.designed(0) }
          if let place = places[term] { return .value(place) }
          names.append(term)
          places[term] = names.count
          return .value(names.count)
        }.map { Int64($0) })
    }
    for (index, row) in records.enumerated() {
      let code = codes[index]
      if code >= 0 {
        terms.append(UInt32(truncatingIfNeeded: code))
      } else {
        terms.append(0)
        if let fault = met.fault(code) { faults.add(fault, row, coder) }
      }
    }
  }

  func finished() -> ResponseColumn {
    ResponseColumn(name: coder.question.name, names: names, content: .terms(terms))
  }
}
