/// What is wrong with a record, and how many physical lines of it libcsv has seen.
enum UnsoundRecord {
  /// A quote at this offset of the stretch stands where none may.
  case quote(at: Int, lines: Int)
  case unterminated(lines: Int)
  case width(Int, lines: Int)
  /// A quote opens a cell that holds further rows.
  case swallowing(cell: Int, lines: Int)
  case tooLong(lines: Int)

  var lines: Int {
    switch self {
    case .quote(_, let lines), .unterminated(let lines), .width(_, let lines),
      .swallowing(_, let lines), .tooLong(let lines):
      lines
    }
  }

  var isWidth: Bool {
    if case .width = self { true } else { false }
  }

  /// The fault to report, with the cells libcsv gave so far still in its sink.
  func fault(
    line: Int, number: Int, first: LineScanner.Line, place: Int, in walk: RecordWalk
  ) -> RecordFault {
    let stretch = walk.stretch
    let cells = unsafe walk.parser.csv.sink.pointee.cellCount
    let end = min(first.textEnd, place + walk.parser.limit)
    var fault = RecordFault(
      line: line, number: number, byte: stretch.start + place, kind: .tooLong,
      raw: unsafe Array(stretch.bytes[place..<end]))
    switch self {
    case .quote(let at, _):
      fault.kind = .quote
      fault.byte = stretch.start + at
      fault.column = cells + 1
    case .unterminated:
      fault.kind = .unterminatedQuote
      fault.byte = stretch.start + Self.quoteOpening(cell: cells, from: place, walk)
      fault.column = cells + 1
    case .swallowing(let cell, _):
      fault.kind = .unterminatedQuote
      fault.byte = stretch.start + Self.quoteOpening(cell: cell, from: place, walk)
      fault.column = cell + 1
    case .tooLong(let lines):
      guard lines > 0 else { break }
      fault.byte = stretch.start + Self.quoteOpening(cell: cells, from: place, walk)
      fault.column = cells + 1
    case .width(let found, let lines):
      fault.kind = .width(found: found, expected: walk.parser.width)
      if lines == 1 { fault.fields = Self.fields(walk) }
    }
    return fault
  }

  /// Where the quote stands that opens a cell, since libcsv does not tell.
  private static func quoteOpening(cell: Int, from place: Int, _ walk: RecordWalk) -> Int {
    let bytes = unsafe walk.stretch.bytes
    let dialect = walk.parser.dialect
    var index = place
    var delimiters = 0
    var isInside = false
    while index < bytes.count {
      let byte = unsafe bytes[index]
      if byte == dialect.quote {
        if delimiters == cell { return index }
        isInside.toggle()
      } else if byte == dialect.delimiter, !isInside {
        delimiters += 1
      }
      index += 1
    }
    return place
  }

  private static func fields(_ walk: RecordWalk) -> [String]? {
    var fields: [String] = []
    for cell in unsafe walk.parser.csv.sink.pointee.cells {
      guard let text = String(validating: cell, as: UTF8.self) else { return nil }
      fields.append(text)
    }
    return fields
  }
}
