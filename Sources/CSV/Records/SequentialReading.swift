/// Reads a file from its first unsound piece on, one record after the other.
struct SequentialReading {
  /// What there is to go on from.
  struct Rest {
    /// The number of the first piece that was not sound.
    var piece: Int
    /// Where it begins in the file.
    var start: Int
    /// The bytes from there on that have been read and shown already.
    var bytes: [UInt8]
    var before: RecordBlock.Start
  }

  let source: ByteSource
  var rest: Rest
  var parser: RecordParser
  let pieceSize: Int

  init(source: ByteSource, rest: Rest, parser: RecordParser, pieceSize: Int) {
    self.source = source
    self.rest = rest
    self.parser = parser
    self.pieceSize = pieceSize
  }

  consuming func read<Work: PieceWork>(
    onBytes: (ArraySlice<UInt8>) throws -> Void, work begin: () -> Work,
    consume: (Work.Product) throws -> Void
  ) throws {
    var block = RecordBlock(width: parser.width)
    var place = 0
    var pieceStart = rest.start
    block.begin(piece: rest.piece, bytes: [], before: rest.before)
    var isDone = false
    while !isDone {
      switch try parse(from: &place, target: (pieceStart / pieceSize + 1) * pieceSize, &block) {
      case .usedUp where !source.isAtEnd:
        try readMore(&place, onBytes)
        continue
      case .usedUp, .broken: isDone = true
      case .reachedTarget: break
      }
      guard rest.start + place > pieceStart else { break }
      pieceStart = rest.start + place
      var bytes: [UInt8] = []
      parser.end(&block, bytes: &bytes)
      var work = begin()
      work.add(block)
      try consume(work.finish())
      block.begin(piece: block.piece + 1, bytes: [], before: block.reached)
    }
  }

  private mutating func parse(from place: inout Int, target: Int, _ block: inout RecordBlock)
    throws(CSVFailure) -> Stretch.Outcome
  {
    let (start, isLast) = (rest.start, source.isAtEnd)
    return try unsafe rest.bytes.withUnsafeBufferPointer { bytes throws(CSVFailure) in
      let stretch = unsafe Stretch(
        bytes: bytes, start: start, isLast: isLast, recovers: true, target: target)
      return try parser.read(stretch, from: &place, into: &block)
    }
  }

  /// Drops what has been read, and reads so much that the longest record fits twice.
  private mutating func readMore(
    _ place: inout Int, _ onBytes: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    rest.bytes.removeSubrange(..<place)
    rest.start += place
    place = 0
    repeat {
      try source.read(into: &rest.bytes, showing: onBytes)
    } while rest.bytes.count < 2 * parser.limit + 4 && !source.isAtEnd
  }
}
