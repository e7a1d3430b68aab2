/// The first record of a file, read with one dialect.
struct HeaderRecord {
  var cells: [[UInt8]]
  /// The physical line where it begins, from 1.
  var line: Int
  /// The physical lines up to its end.
  var lines: Int
  /// Where its first byte stands, and the first one after it.
  var bytes: Range<Int>

  enum Finding {
    case header(HeaderRecord)
    /// There are nothing but blank lines.
    case nothing
    /// The record does not end within the sample.
    case unfinished(line: Int)
    case quote(line: Int, byte: Int)
  }

  /// Looks for the first record at or after `place`.
  static func find(in sample: [UInt8], from place: Int, isWhole: Bool, dialect: Dialect)
    throws(CSVFailure) -> Finding
  {
    // Whether a first record is as wide as the header cannot be asked before there is one, so each
    // line of it goes to libcsv alone.
    try unsafe sample.withUnsafeBufferPointer { sample throws(CSVFailure) in
      var search = unsafe HeaderSearch(sample, place: place, isWhole: isWhole, dialect: dialect)
      return try search.run()
    }
  }
}

@safe private struct HeaderSearch {
  private let sample: UnsafeBufferPointer<UInt8>
  private let isWhole: Bool
  private let dialect: Dialect
  private var scanner: LineScanner
  private var start: Int
  private var line = 1

  init(_ sample: UnsafeBufferPointer<UInt8>, place: Int, isWhole: Bool, dialect: Dialect) {
    unsafe self.sample = unsafe sample
    self.isWhole = isWhole
    self.dialect = dialect
    scanner = unsafe LineScanner(sample)
    start = place
  }

  mutating func run() throws(CSVFailure) -> HeaderRecord.Finding {
    let count = unsafe sample.count
    while start < count {
      let first = scanner.line(at: start)
      let isBlank = (start..<first.textEnd).allSatisfy { unsafe dialect.isBlank(sample[$0]) }
      if !isBlank { return try record(from: first) }
      start = first.end
      line += 1
    }
    return isWhole ? .nothing : .unfinished(line: line)
  }

  private mutating func record(from first: LineScanner.Line) throws(CSVFailure)
    -> HeaderRecord.Finding
  {
    let csv = StrictParser(dialect)
    var block = RecordBlock(width: 0)
    let room = unsafe sample.count - start
    return try block.lendRoom(bytes: room, cells: room + 1, to: csv) { _ throws(CSVFailure) in
      var lineStart = start
      var text = first
      var lines = 1
      while true {
        let length = text.end - lineStart
        let parsed = try unsafe csv.feed(
          UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(sample)[lineStart..<text.end]))
        if parsed < length { return .quote(line: line, byte: lineStart + parsed) }
        let isAtEnd = unsafe text.end == sample.count
        // A CR as the sample's last byte may be half of a CRLF.
        if isAtEnd, !isWhole { return .unfinished(line: line) }
        if unsafe csv.sink.pointee.recordEnds > 0 { break }
        if isAtEnd {
          if csv.finish() { break }
          return .quote(line: line, byte: start)
        }
        lineStart = text.end
        text = scanner.line(at: lineStart)
        lines += 1
      }
      return .header(
        HeaderRecord(
          cells: cells(csv), line: line, lines: line - 1 + lines, bytes: start..<text.end))
    }
  }

  private func cells(_ csv: StrictParser) -> [[UInt8]] {
    let sink = unsafe csv.sink.pointee
    guard let bytes = unsafe sink.bytes, let ends = unsafe sink.ends else { return [] }
    var begin = 0
    return unsafe (0..<sink.cellCount).map { cell in
      let end = unsafe Int(ends[cell])
      defer { begin = end }
      return unsafe Array(UnsafeBufferPointer(start: bytes + begin, count: end - begin))
    }
  }
}
