/// Reads records from stretches of a file into blocks, line by line.
///
/// A sound record parses strictly, is as wide as the header, and holds no rows in a cell. Of an unsound one over several
/// lines only the first line is rejected, and reading resumes at the line after it. That stays
/// linear: an open quote runs no further than to the next line with an odd number of quotes, and
/// only such a line leaves one open.
struct RecordParser {
  let width: Int
  let dialect: Dialect
  /// The bytes that a record may have without its line end.
  let limit: Int
  /// Nil takes every cell of several lines as it is.
  let isAnswer: RecordReader.AnswerTest?
  let csv: StrictParser
  /// Whether the place reached lies in a line that is too long and already rejected.
  var isSkipping = false

  init(width: Int, dialect: Dialect, limit: Int, isAnswer: RecordReader.AnswerTest?) {
    self.width = width
    self.dialect = dialect
    self.limit = limit
    self.isAnswer = isAnswer
    csv = StrictParser(dialect)
  }

  /// Reads on from `place`, an offset into the stretch, and moves it behind what was read.
  mutating func read(_ stretch: Stretch, from place: inout Int, into block: inout RecordBlock)
    throws(CSVFailure) -> Stretch.Outcome
  {
    var walk = RecordWalk(stretch, parser: self, place: place)
    defer {
      place = walk.place
      isSkipping = walk.isSkipping
    }
    while true {
      // The last record begins before the target.
      let upToTarget = max(0, min(stretch.count, stretch.target - stretch.start) - walk.place)
      let bytes = min(stretch.count - walk.place, upToTarget + limit + 2)
      let cells = max(walk.cellsNeeded, cellsToExpect(in: bytes, after: block))
      let outcome = try block.lendRoom(bytes: bytes, cells: cells, to: csv) {
        (block: inout RecordBlock) throws(CSVFailure) in try walk.run(into: &block)
      }
      if let outcome { return outcome }
    }
  }

  /// How many cells so many bytes will have if they are like those before, and a few more.
  private func cellsToExpect(in bytes: Int, after block: RecordBlock) -> Int {
    guard let first = block.places.first, let last = block.places.last, last.byte > first.byte
    else { return 0 }
    let density = Double(block.count * width) / Double(last.byte - first.byte)
    return min(bytes + 1, Int(density * Double(bytes) * 1.03))
  }
}
