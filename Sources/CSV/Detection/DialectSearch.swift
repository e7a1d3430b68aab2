/// Tries the ways in which a file may be written, and takes the one that knows the most names.
struct DialectSearch {
  let sample: FileSample
  let stated: StatedFormat

  enum Finding {
    /// The records from the file's beginning, and the place of the row with the names among them.
    case found(Dialect, [SampleRecord], main: Int)
    case unfinished(line: Int)
  }

  /// Among this many records from the file's beginning the header is looked for.
  private static let headerDepth = 40
  private static let mostRecords = 1_000

  private struct Try {
    var dialect: Dialect
    var main: Int
    var points: Int
    var cells: Int
  }

  /// The way that knows the most names, then the one with the most cells, then the comma.
  func best(_ score: ([String]) -> Int) throws(CSVFailure) -> Finding {
    let separator = SeparatorLine(sample.text, from: sample.textStart)
    let begin = separator?.end ?? sample.textStart
    let line = separator == nil ? 1 : 2
    var best: Try?
    var failure: CSVFailure?
    for dialect in dialects(separator?.delimiter) {
      let reading = try read(dialect, begin, line, most: Self.headerDepth)
      let rows = reading.records.indices.filter { !reading.records[$0].isBlank }
      if rows.isEmpty, let line = reading.unfinishedLine { return .unfinished(line: line) }
      guard
        let found = try main(
          reading.records, rows, dialect, score, knowing: best?.points ?? 0)
      else {
        if let first = rows.first, let fault = reading.records[first].fault {
          failure = failure ?? .headerQuote(line: reading.records[first].line, byte: fault)
        }
        continue
      }
      let isBetter = best.map { isMore(found, than: $0) } ?? true
      if isBetter { best = found }
    }
    guard let best else { throw failure ?? .empty }
    let (dialect, records) = try unquoted(best, begin, line)
    try check(records[best.main])
    return .found(dialect, records, main: best.main)
  }

  private func dialects(_ separator: UInt8?) -> [Dialect] {
    // A mark that is not there is not worth a try; without any there is one column.
    let isThere = { (byte: UInt8) in sample.text.contains(byte) }
    let delimiters =
      (stated.delimiter ?? separator).map { [$0] }
      ?? [UInt8(ascii: ",")] + Array(";\t|".utf8).filter(isThere)
    let quotes =
      stated.quote.map { [$0] } ?? [UInt8(ascii: "\"")] + Array("'".utf8).filter(isThere)
    return quotes.flatMap { quote in
      delimiters.map { Dialect(delimiter: $0, quote: quote) }
    }
  }

  private func isMore(_ found: Try, than best: Try) -> Bool {
    if found.points != best.points { return found.points > best.points }
    return found.dialect.quote == best.dialect.quote && found.cells > best.cells
  }

  private func read(_ dialect: Dialect, _ begin: Int, _ line: Int, most: Int)
    throws(CSVFailure) -> SampleRecord.Reading
  {
    try SampleRecord.read(
      sample.text, from: begin, line: line, most: most, isWhole: sample.isWhole, dialect: dialect)
  }

  /// The row with the names: the one that the user states, or that knows the most, or the first.
  ///
  /// A row of too few cells to know more than one before, or than another dialect does, is not scored.
  private func main(
    _ records: [SampleRecord], _ rows: [Int], _ dialect: Dialect, _ score: ([String]) -> Int,
    knowing known: Int
  ) throws(CSVFailure) -> Try? {
    if let line = stated.headerLine {
      guard let row = rows.first(where: { records[$0].covers(line) }) else {
        throw .noHeader(line: line)
      }
      guard records[row].fault == nil else { return nil }
      return Try(
        dialect: dialect, main: row, points: score(records[row].texts),
        cells: records[row].cells.count)
    }
    var best: Try?
    for row in rows where records[row].fault == nil {
      let most = records[row].cells.count
      if most < known || most <= best?.points ?? 0 { continue }
      let points = score(records[row].texts)
      if points > best?.points ?? 0 {
        best = Try(
          dialect: dialect, main: row, points: points, cells: records[row].cells.count)
      }
    }
    if let best { return best }
    // Nobody is known: then the usual quote is meant.
    let isUsual = dialect.quote == UInt8(ascii: "\"") || dialect.quote == stated.quote
    guard isUsual, let first = rows.first, records[first].fault == nil else { return nil }
    return Try(dialect: dialect, main: first, points: 0, cells: records[first].cells.count)
  }

  /// Text between tabs or bars is often never quoted: then quotes are letters like others.
  private func unquoted(_ best: Try, _ begin: Int, _ line: Int) throws(CSVFailure)
    -> (Dialect, [SampleRecord])
  {
    let quoted = try read(best.dialect, begin, line, most: Self.mostRecords)
    guard stated.quote == nil, best.dialect.delimiter != UInt8(ascii: ","),
      best.dialect.delimiter != UInt8(ascii: ";")
    else { return (best.dialect, quoted.records) }
    var plain = best.dialect
    plain.quote = Dialect.noQuote
    let reading = try read(plain, begin, line, most: Self.mostRecords)
    // Rows above may be fewer or more, where a quote held lines together.
    let isBetter =
      reading.records.indices.contains(best.main)
      && sound(reading.records, best) > sound(quoted.records, best)
      && reading.records[best.main].line == quoted.records[best.main].line
    return isBetter ? (plain, reading.records) : (best.dialect, quoted.records)
  }

  private func sound(_ records: [SampleRecord], _ best: Try) -> Int {
    records.count { $0.fault == nil && $0.cells.count == best.cells }
  }

  private func check(_ record: SampleRecord) throws(CSVFailure) {
    if let place = sample.text[record.bytes].firstIndex(of: 0) { throw .nulByte(at: place) }
    for (column, cell) in record.cells.enumerated()
    where String(validating: cell, as: UTF8.self) == nil {
      throw .headerNotText(line: record.line, column: column + 1)
    }
  }
}

extension SampleRecord {
  fileprivate func covers(_ wanted: Int) -> Bool { (line..<line + lines).contains(wanted) }
}
