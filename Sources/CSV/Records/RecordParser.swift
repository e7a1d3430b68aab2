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
  /// Splits what needs no parser; nil leaves everything to libcsv.
  let plainLane: PlainLane?
  /// Whether the place reached lies in a line that is too long and already rejected.
  var isSkipping = false

  init(
    width: Int, dialect: Dialect, limit: Int, isAnswer: RecordReader.AnswerTest?,
    usesPlainLane: Bool
  ) {
    self.width = width
    self.dialect = dialect
    self.limit = limit
    self.isAnswer = isAnswer
    csv = StrictParser(dialect)
    plainLane = usesPlainLane ? PlainLane(width: width, dialect: dialect, limit: limit) : nil
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
    return try walk.run(into: &block)
  }

  /// Reads a whole piece block by block.
  ///
  /// - Parameters:
  ///   - piece: Lends its bytes to the block meanwhile.
  ///   - size: The bytes of a block: so few that it stays in the nearest large cache.
  ///   - block: Gets the records.
  ///   - body: Is called for each block.
  /// - Returns: Whether the piece is sound.
  /// - Throws: `CSVFailure.noMemory`.
  mutating func read(
    _ piece: Piece, by size: Int, into block: inout RecordBlock, _ body: (RecordBlock) -> Void
  ) throws(CSVFailure) -> Bool {
    block.begin(
      piece: piece.index, bytes: piece.take(), before: piece.before, after: piece.after)
    defer { piece.giveBack(block.takeBytes()) }
    var place = 0
    while true {
      let outcome = try read(piece, from: &place, to: place + size, into: &block)
      if outcome == .broken { return false }
      if block.rowCount > 0 { body(block) }
      if outcome == .usedUp { break }
      block.goOn()
    }
    return piece.after == nil || piece.after == block.reached
  }

  private mutating func read(
    _ piece: Piece, from place: inout Int, to end: Int, into block: inout RecordBlock
  ) throws(CSVFailure) -> Stretch.Outcome {
    // Taken out of the block, so that the rest of it may change.
    var bytes = block.takeBytes()
    defer { self.end(&block, bytes: &bytes) }
    return try unsafe bytes.withUnsafeMutableBufferPointer { bytes throws(CSVFailure) in
      let stretch = unsafe Stretch(
        bytes: UnsafeBufferPointer(rebasing: bytes[..<piece.count]), start: piece.start,
        isLast: piece.after == nil, recovers: false, target: piece.start + end)
      return try read(stretch, from: &place, into: &block)
    }
  }

  /// Puts the cells that libcsv has read behind the bytes that stood in the block before.
  func end(_ block: inout RecordBlock, bytes: inout [UInt8]) {
    unsafe block.end(bytes: &bytes, cells: csv.sink.pointee)
    unsafe csv.sink.pointee.clear()
  }
}
