/// One of a file's first records, read with a dialect that is being tried.
struct SampleRecord {
  /// The cells; those of a line that is no sound record are what libcsv gave before the fault.
  var cells: [[UInt8]]
  /// The physical line where it begins, from 1.
  var line: Int
  /// How many physical lines it takes up.
  var lines: Int
  /// Where its first byte stands in the text, and the first one after it.
  var bytes: Range<Int>
  /// Where a quote is out of place, or one is opened and never closed.
  var fault: Int?

  var isBlank: Bool { cells.allSatisfy { $0.allSatisfy { $0 <= 0x20 } } && fault == nil }

  /// The cells as text; bytes that are no UTF-8 give an empty one.
  var texts: [String] { cells.map { String(validating: $0, as: UTF8.self) ?? "" } }

  /// How many cells are not blank.
  var filled: Int { cells.count { $0.contains { $0 > 0x20 } } }
}

extension SampleRecord {
  /// What a sample holds, up to so many records.
  struct Reading {
    var records: [SampleRecord] = []
    /// The line of a record that does not end within the sample; nil where all do.
    var unfinishedLine: Int?
  }

  /// Reads the records of a sample from its beginning.
  ///
  /// - Parameters:
  ///   - sample: The text from the file's beginning.
  ///   - start: Where to begin in it.
  ///   - line: The physical line that begins there.
  ///   - most: The most records to read.
  ///   - isWhole: Whether the sample is the whole text.
  ///   - dialect: How to read it.
  /// - Returns: The records, blank ones among them.
  /// - Throws: `CSVFailure.noMemory`.
  static func read(
    _ sample: [UInt8], from start: Int, line: Int, most: Int, isWhole: Bool, dialect: Dialect
  ) throws(CSVFailure) -> Reading {
    try unsafe sample.withUnsafeBufferPointer { sample throws(CSVFailure) in
      var walk = unsafe SampleWalk(
        sample, start: start, line: line, isWhole: isWhole, dialect: dialect)
      while walk.reading.records.count < most, try walk.step() {}
      return walk.reading
    }
  }
}

@safe private struct SampleWalk {
  private let sample: UnsafeBufferPointer<UInt8>
  private let isWhole: Bool
  private let csv: StrictParser
  private var scanner: LineScanner
  private var start: Int
  private var line: Int
  private(set) var reading = SampleRecord.Reading()

  /// A quote open over more lines than this was never closed.
  private static let mostLines = 500

  init(
    _ sample: UnsafeBufferPointer<UInt8>, start: Int, line: Int, isWhole: Bool, dialect: Dialect
  ) {
    unsafe self.sample = unsafe sample
    self.isWhole = isWhole
    self.start = start
    self.line = line
    csv = StrictParser(dialect)
    scanner = unsafe LineScanner(sample)
  }

  /// Reads one record; false at the end.
  mutating func step() throws(CSVFailure) -> Bool {
    let count = unsafe sample.count
    guard start < count else { return false }
    let first = scanner.line(at: start)
    let record = try record(from: first)
    csv.reset()
    guard let record else { return false }
    reading.records.append(record)
    start = record.bytes.upperBound
    line += record.lines
    return true
  }

  private mutating func record(from first: LineScanner.Line) throws(CSVFailure) -> SampleRecord? {
    let count = unsafe sample.count
    unsafe csv.sink.pointee.clear()
    var lineStart = start
    var text = first
    var lines = 1
    while true {
      // A CR as the sample's last byte may be half of a CRLF.
      if text.end == count, !isWhole { return unfinished(first, lines: lines) }
      unsafe csv.sink.pointee.makeRoom(record: text.end - start)
      let parsed = try unsafe csv.feed(
        UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(sample)[lineStart..<text.end]))
      if parsed < text.end - lineStart { return faulty(first, at: lineStart + parsed) }
      if unsafe csv.sink.pointee.isRecordEnded { break }
      // libcsv says nothing of a blank line.
      if lines == 1, unsafe csv.sink.pointee.cellCount == 0, isBlank(start..<text.textEnd) {
        break
      }
      if text.end == count {
        if csv.finish() { break }
        return faulty(first, at: start)
      }
      if lines == Self.mostLines { return faulty(first, at: start) }
      lineStart = text.end
      text = scanner.line(at: lineStart)
      lines += 1
    }
    return SampleRecord(cells: cells(), line: line, lines: lines, bytes: start..<text.end)
  }

  private mutating func unfinished(_ first: LineScanner.Line, lines: Int) -> SampleRecord? {
    reading.unfinishedLine = line
    return nil
  }

  private func faulty(_ first: LineScanner.Line, at fault: Int) -> SampleRecord {
    SampleRecord(cells: cells(), line: line, lines: 1, bytes: start..<first.end, fault: fault)
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    range.allSatisfy { unsafe sample[$0] <= 0x20 }
  }

  private func cells() -> [[UInt8]] { unsafe csv.sink.pointee.cells }
}
