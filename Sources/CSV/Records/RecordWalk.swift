/// One walk of a parser through a stretch, from record to record.
@safe struct RecordWalk {
  let stretch: Stretch
  let parser: RecordParser
  private var scanner: LineScanner
  /// Where the next record begins.
  private(set) var place: Int
  private(set) var isSkipping: Bool

  init(_ stretch: Stretch, parser: RecordParser, place: Int) {
    self.stretch = stretch
    self.parser = parser
    self.place = place
    isSkipping = parser.isSkipping
    scanner = unsafe LineScanner(stretch.bytes)
  }

  private enum Step {
    case sound(lines: Int, end: Int)
    case blank
    case unsound(UnsoundRecord)
  }

  /// Reads records until the stretch says stop.
  mutating func run(into block: inout RecordBlock) throws(CSVFailure) -> Stretch.Outcome {
    while true {
      if isSkipping, !skipLine(&block) { return .usedUp }
      if let lane = parser.plainLane, !stretch.recovers {
        place = block.split(stretch, with: lane, from: place)
      }
      if stretch.start + place >= stretch.target { return .reachedTarget }
      let left = stretch.count - place
      if left == 0 { return .usedUp }
      if stretch.recovers, !stretch.isLast, left <= parser.limit + 2 { return .usedUp }
      let first = scanner.line(at: place)
      switch try step(first) {
      case .sound(let lines, let end):
        unsafe block.add(parser.csv.sink.pointee, byte: stretch.start + place, lines: lines)
        place = end
      case .blank:
        let before = block.reached
        block.blankRecords.append(BlankLine(line: before.lines + 1, number: before.rows + 1))
        block.lineCount += 1
        place = first.end
      case .unsound(let unsound):
        let isHarmless = unsound.isWidth && unsound.lines == 1
        guard stretch.recovers || isHarmless else { return .broken }
        let before = block.reached
        block.faults.append(
          unsound.fault(
            line: before.lines + 1, number: before.rows + 1, first: first, place: place, in: self))
        parser.csv.reset()
        if first.textEnd - place > parser.limit {
          isSkipping = true
          place += parser.limit
        } else {
          block.lineCount += 1
          place = first.end
        }
      }
    }
  }

  /// Hands libcsv the lines of one record.
  private mutating func step(_ first: LineScanner.Line) throws(CSVFailure) -> Step {
    let csv = parser.csv
    var line = first
    var start = place
    var lines = 0
    unsafe csv.sink.pointee.begin()
    while true {
      if line.textEnd - place > parser.limit { return .unsound(.tooLong(lines: lines)) }
      let length = line.end - start
      unsafe csv.sink.pointee.makeRoom(record: line.end - place)
      let parsed = try unsafe csv.feed(
        UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(stretch.bytes)[start..<line.end]))
      lines += 1
      if parsed < length { return .unsound(.quote(at: start + parsed, lines: lines)) }
      if unsafe csv.sink.pointee.isRecordEnded { break }
      if lines == 1, isBlank(place..<line.textEnd) { return .blank }
      if line.end == stretch.count {
        guard stretch.isLast, csv.finish() else { return .unsound(.unterminated(lines: lines)) }
        break
      }
      start = line.end
      line = scanner.line(at: start)
    }
    let found = unsafe csv.sink.pointee.cellCount
    guard found == parser.width else { return .unsound(.width(found, lines: lines)) }
    if lines > 1, let cell = Swallowing(walk: self, record: place..<line.textEnd).cell {
      return .unsound(.swallowing(cell: cell, lines: lines))
    }
    return .sound(lines: lines, end: line.end)
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    range.allSatisfy { unsafe parser.dialect.isBlank(stretch.bytes[$0]) }
  }

  /// Goes behind the end of a line that was rejected for its length; false where it is not here.
  private mutating func skipLine(_ block: inout RecordBlock) -> Bool {
    let line = scanner.line(at: place)
    // A CR as the last byte may be half of a CRLF.
    if !stretch.isLast, line.textEnd + 1 >= stretch.count, !isLineFeed(line.textEnd) {
      place = line.textEnd
      return false
    }
    place = line.end
    block.lineCount += 1
    isSkipping = false
    return true
  }

  private func isLineFeed(_ place: Int) -> Bool {
    unsafe place < stretch.count && stretch.bytes[place] == 0x0A
  }
}
