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
  ///   - usesPlainLane: Whether records without quotes are split without libcsv, to the same cells.
  ///   - isAnswer: Helps to tell cells of several lines from those in which a stray quote swallowed
  ///     the rows after it; nil takes all as they are.
  package init(
    path: String, format: FileFormat, threads: Int, pieceSize: Int = 2 << 20,
    recordLimit: Int = 1 << 20, portion: Int = 64 << 10,
    usesPlainLane: Bool = true, isAnswer: AnswerTest? = nil
  ) {
    precondition(threads > 0 && pieceSize > 0 && recordLimit > 0 && portion > 0)
    self.path = path
    self.format = format
    self.threads = threads
    self.pieceSize = pieceSize
    self.recordLimit = recordLimit
    self.portion = portion
    self.usesPlainLane = usesPlainLane
    self.isAnswer = isAnswer
  }

  /// Reads the file once.
  ///
  /// - Parameters:
  ///   - onBytes: Is shown every byte of the file once, in order, the header's too.
  ///   - transform: Makes of a piece what is wanted, side by side with others.
  ///   - consume: Takes what was made, in file order, on the caller's thread.
  /// - Throws: What `onBytes` and `consume` throw, or a `CSVFailure`.
  package func read<Product: Sendable>(
    onBytes: (ArraySlice<UInt8>) throws -> Void,
    transform: @Sendable (inout RecordBlock) -> Product,
    consume: (Product) throws -> Void
  ) throws {
    try readAll(onBytes, transform, consume)
  }

  /// As above, for callers whose own steps cannot fail.
  package func read<Product: Sendable>(
    onBytes: (ArraySlice<UInt8>) -> Void,
    transform: @Sendable (inout RecordBlock) -> Product,
    consume: (Product) -> Void
  ) throws(CSVFailure) {
    do {
      try readAll(onBytes, transform, consume)
    } catch let failure as CSVFailure {
      throw failure
    } catch {
      preconditionFailure("only CSVFailure can come out of steps that do not throw")
    }
  }

  private func readAll<Product: Sendable>(
    _ onBytes: (ArraySlice<UInt8>) throws -> Void,
    _ transform: @Sendable (inout RecordBlock) -> Product,
    _ consume: (Product) throws -> Void
  ) throws {
    let source = try ByteSource(
      path: path, portion: portion, encoding: format.encoding.encoding, end: format.footer.start)
    var head: [UInt8] = []
    while head.count < format.dataStart, !source.isAtEnd {
      try source.read(into: &head, showing: onBytes)
    }
    head.removeFirst(min(head.count, format.dataStart))
    var cutter = PieceCutter(
      size: pieceSize, limit: recordLimit, portion: portion, quote: format.dialect.quote,
      start: format.dataStart, pending: head)
    let lanes = Lanes<Product>(start: .init(lines: format.linesBeforeData))
    let left = try withoutActuallyEscaping(transform) { transform in
      var workers: [Worker] = []
      defer {
        lanes.close()
        for worker in workers { worker.join() }
      }
      for _ in 0..<threads { workers.append(try worker(on: lanes, transform: transform)) }
      return try readSidewise(
        source, &cutter, lanes, onBytes: onBytes, consume: consume)
    }
    guard let left else { return }
    // The workers are home, so what they took of these pieces is back.
    let rest = SequentialReading.Rest(
      piece: left.first?.index ?? cutter.index, start: left.first?.start ?? cutter.start,
      bytes: left.flatMap(\.text) + cutter.pending, before: lanes.reached)
    try SequentialReading(
      source: source, rest: rest, parser: parser(usesPlainLane: false), pieceSize: pieceSize
    ).read(onBytes: onBytes, transform: transform, consume: consume)
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
      while !isCut, inFlight.count <= threads {
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
      inFlight.removeFirst()
      try consume(product)
    }
    return isImpossible ? [] : nil
  }

  private func worker<Product>(
    on lanes: Lanes<Product>, transform: @escaping @Sendable (inout RecordBlock) -> Product
  ) throws(CSVFailure) -> Worker {
    let reader = self
    return try Worker {
      var parser = reader.parser(usesPlainLane: reader.usesPlainLane)
      var block = RecordBlock(width: parser.width)
      while let piece = lanes.take() {
        do throws(CSVFailure) {
          let isSound = try parser.read(piece, into: &block)
          let start = lanes.start(
            of: piece, lines: block.lineCount, rows: block.rowCount, isSound: isSound)
          guard let start else {
            piece.giveBack(block.takeBytes())
            continue
          }
          block.place(after: start)
          lanes.finish(piece, with: transform(&block))
        } catch {
          lanes.fail(error)
        }
      }
    }
  }
}
