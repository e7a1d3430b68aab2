import CSV
import SurveyModel

/// Free terms, each with the place at which the piece first has it, from 1; 0 for none.
final class TermsColumn: SpelledColumn {
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
    export.codes(coder, of: block, &spellings, to: &terms, &faults, make: make) { met.fault($0) }
  }

  private func make(_ cell: Span<UInt8>) -> Int64 {
    met.code(
      coder.text(cell).flatMap { text in
        let isWord = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x80 }
        let term = isWord ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if term.isEmpty { return coder.designed(0) }
        if let place = places[term] { return .value(place) }
        names.append(term)
        places[term] = names.count
        return .value(names.count)
      }.map { Int64($0) })
  }

  func value(of cell: Span<UInt8>) -> Int64 { spellings.value(of: cell, make: make) }

  func fault(_ value: Int64) -> RowFault? { met.fault(value) }

  func add(_ places: [UInt32], _ table: [UInt32]) {
    terms.append(addingCapacity: places.count) { terms in
      let (places, table) = (places.span, table.span)
      for record in places.indices { terms.append(table[Int(places[record])]) }
    }
  }

  func forget() { terms.removeAll(keepingCapacity: true) }

  func finished() -> ResponseColumn {
    ResponseColumn(name: coder.question.name, names: names, content: .terms(terms))
  }
}
