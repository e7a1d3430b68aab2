/// Reads a whole file in pieces, with as many libcsv parsers as threads.
///
/// A piece ends at the first record end at or after each multiple of the piece size, by the bytes
/// alone: the pieces and what is in them are the same for any number of threads.
package struct RecordReader: Sendable {
  let path: String
  let format: FileFormat
  let threads: Int
  let pieceSize: Int
  let recordLimit: Int
  let portion: Int
  let blockSize: Int
  let usesPlainLane: Bool
  let isAnswer: AnswerTest?

  /// Whether a cell, in a column from 0, is an answer that is known there; nil where any text is.
  package typealias AnswerTest = @Sendable (_ column: Int, _ cell: Span<UInt8>) -> Bool?

  /// Reads a file whose format is known.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - format: What `FileFormat.detect` found out about it.
  ///   - threads: How many parsers work side by side.
  ///   - pieceSize: The bytes of a piece.
  ///   - recordLimit: The bytes that a record may have; it bounds what a runaway quote costs.
  ///   - portion: The bytes that are read from the file at once.
  ///   - blockSize: The bytes of a block of records; it makes no difference to what comes of a piece.
  ///   - usesPlainLane: Whether records without quotes are split without libcsv, to the same cells.
  ///   - isAnswer: Helps to tell cells of several lines from those in which a stray quote swallowed
  ///     the rows after it; nil takes all as they are.
  package init(
    path: String, format: FileFormat, threads: Int, pieceSize: Int = 4 << 20,
    recordLimit: Int = 1 << 20, portion: Int = 64 << 10, blockSize: Int = 128 << 10,
    usesPlainLane: Bool = true, isAnswer: AnswerTest? = nil
  ) {
    precondition(threads > 0 && pieceSize > 0 && recordLimit > 0 && portion > 0 && blockSize > 0)
    self.path = path
    self.format = format
    self.threads = threads
    self.pieceSize = pieceSize
    self.recordLimit = recordLimit
    self.portion = portion
    self.blockSize = blockSize
    self.usesPlainLane = usesPlainLane
    self.isAnswer = isAnswer
  }

  /// Reads the file once.
  ///
  /// - Parameters:
  ///   - onBytes: Is shown every byte of the file once, in order, the header's too.
  ///   - work: Begins what is made of a piece, side by side with others.
  ///   - consume: Takes what was made, in file order, on the caller's thread.
  /// - Throws: What `onBytes` and `consume` throw, or a `CSVFailure`.
  package func read<Work: PieceWork>(
    onBytes: (ArraySlice<UInt8>) throws -> Void, work: @escaping @Sendable () -> Work,
    consume: (Work.Product) throws -> Void
  ) throws {
    let source = try ByteSource(
      path: path, portion: portion, encoding: format.encoding.encoding, end: format.footer.start)
    var head: [UInt8] = []
    while head.count < format.dataStart, !source.isAtEnd {
      try source.read(into: &head, showing: onBytes)
    }
    head.removeFirst(min(head.count, format.dataStart))
    var cutter = PieceCutter(
      size: pieceSize, limit: recordLimit, portion: portion, block: blockSize,
      quote: format.dialect.quote, start: format.dataStart, pending: head,
      before: .init(lines: format.linesBeforeData))
    let lanes = Lanes<Work.Product>()
    let left = try {
      var workers: [Worker] = []
      defer {
        lanes.close()
        for worker in workers { worker.join() }
      }
      for _ in 0..<threads { workers.append(try worker(on: lanes, begin: work)) }
      return try readSidewise(source, &cutter, lanes, onBytes: onBytes, consume: consume)
    }()
    guard let left else { return }
    // The workers are home, so what they took of these pieces is back.
    let rest = SequentialReading.Rest(
      piece: left.first?.index ?? cutter.index, start: left.first?.start ?? cutter.start,
      bytes: left.flatMap(\.text) + cutter.pending, before: left.first?.before ?? cutter.before)
    try SequentialReading(
      source: source, rest: rest, parser: parser(usesPlainLane: false), pieceSize: pieceSize
    ).read(onBytes: onBytes, work: work, consume: consume)
  }

  /// Reads the file once, and makes something of some records at a time, as many as come together.
  package func read<Part: Sendable>(
    onBytes: (ArraySlice<UInt8>) throws -> Void,
    transform: @escaping @Sendable (RecordBlock) -> Part, consume: (Part) throws -> Void
  ) throws {
    try read(onBytes: onBytes, work: { BlockByBlock(transform) }) { parts in
      for part in parts { try consume(part) }
    }
  }

  /// As above, for callers whose own steps cannot fail.
  package func read<Part: Sendable>(
    onBytes: (ArraySlice<UInt8>) -> Void, transform: @escaping @Sendable (RecordBlock) -> Part,
    consume: (Part) -> Void
  ) throws(CSVFailure) {
    do {
      // As a step that may throw, or this would call itself.
      let consume: (Part) throws -> Void = { consume($0) }
      try read(onBytes: onBytes, transform: transform, consume: consume)
    } catch let failure as CSVFailure {
      throw failure
    } catch {
      preconditionFailure("only CSVFailure can come out of steps that do not throw")
    }
  }

  private func parser(usesPlainLane: Bool) -> RecordParser {
    RecordParser(
      width: format.header.titles.count, dialect: format.dialect, limit: recordLimit,
      isAnswer: isAnswer, usesPlainLane: usesPlainLane)
  }

  /// Reads on until the file's end or the first piece that is not sound; the pieces that are left
  /// then, or nil at the end.
  private func readSidewise<Product>(
    _ source: ByteSource, _ cutter: inout PieceCutter, _ lanes: Lanes<Product>,
    onBytes: (ArraySlice<UInt8>) throws -> Void, consume: (Product) throws -> Void
  ) throws -> [Piece]? {
    var inFlight: [Piece] = []
    var isCut = false
    var isImpossible = false
    while true {
      while !isCut, inFlight.count <= threads + 1 {
        let cut = try cutter.next { pending in
          try source.read(into: &pending, showing: onBytes)
          return !source.isAtEnd
        }
        switch cut {
        case .piece(let piece):
          inFlight.append(piece)
          lanes.add(piece)
        case .end: isCut = true
        case .impossible:
          isCut = true
          isImpossible = true
        }
      }
      guard let first = inFlight.first else { break }
      guard let product = try lanes.product(of: first) else { return inFlight }
      cutter.reuse(inFlight.removeFirst())
      try consume(product)
    }
    return isImpossible ? [] : nil
  }

  private func worker<Work: PieceWork>(
    on lanes: Lanes<Work.Product>, begin: @escaping @Sendable () -> Work
  ) throws(CSVFailure) -> Worker {
    let reader = self
    return try Worker {
      var parser = reader.parser(usesPlainLane: reader.usesPlainLane)
      var block = RecordBlock(width: parser.width)
      while let piece = lanes.take() {
        do throws(CSVFailure) {
          var work = begin()
          if try parser.read(piece, by: reader.blockSize, into: &block, { work.add($0) }) {
            lanes.finish(piece, with: work.finish())
          } else {
            lanes.breakOff(at: piece)
          }
        } catch {
          lanes.breakOff(at: piece, for: error)
        }
      }
    }
  }
}
