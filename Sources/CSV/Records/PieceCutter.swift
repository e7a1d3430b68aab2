/// Cuts a file into pieces at line ends outside quotes, told by the parity of the quotes before, and
/// counts its lines and rows by them.
///
/// That is right as long as every record so far is sound; whoever parses the pieces finds out.
struct PieceCutter {
  let size: Int
  /// How far behind a multiple of `size` a cut may lie where all records are sound.
  let reach: Int
  let quote: UInt8
  /// The bytes read and not yet cut off.
  private(set) var pending: [UInt8]
  /// Where the first of them stands in the file.
  private(set) var start: Int
  private(set) var index = 0
  /// What stands before that byte.
  private(set) var before: RecordBlock.Start
  private var scanned = 0
  private var isInside = false
  /// What stands before the byte that is scanned next.
  private var reached: RecordBlock.Start
  /// The bytes of pieces that are done with, to be used again: new memory would have to be cleared.
  private var spare: [[UInt8]] = []

  /// What a piece and a portion more take up, as a rule.
  private let room: Int

  init(
    size: Int, limit: Int, portion: Int, block: Int, quote: UInt8, start: Int, pending: [UInt8],
    before: RecordBlock.Start
  ) {
    self.size = size
    reach = limit + 2
    // Behind a piece the cells of a block find room that libcsv has read.
    room = size + max(portion, block) + 2 * Piece.slack + 4096
    self.quote = quote
    self.start = start
    self.pending = pending
    // At once, since bytes that are read by and by would be moved from room to ever larger room.
    self.pending.reserveCapacity(room)
    self.before = before
    reached = before
  }

  enum Cut {
    case piece(Piece)
    /// The file is cut up.
    case end
    /// No sound record can be as long as what follows.
    case impossible
  }

  /// The next piece, for which `more` reads bytes until it says that there are none.
  mutating func next(more: (inout [UInt8]) throws -> Bool) throws -> Cut {
    while true {
      if let end = nextCut() { return .piece(cutOff(end, isLast: false)) }
      if start + scanned > target + reach { return .impossible }
      if try more(&pending) { continue }
      if pending.isEmpty { return .end }
      return .piece(cutOff(pending.count, isLast: true))
    }
  }

  /// Takes the bytes of a piece that is done with.
  mutating func reuse(_ piece: Piece) { spare.append(piece.take()) }

  private var target: Int { (start / size + 1) * size }

  /// Looks on from where it stopped for the first line end that ends at or after the target.
  private mutating func nextCut() -> Int? {
    let pending = pending
    let bytes = pending.span
    // Before the target whole words are looked at, each with a byte behind it; what is less waits.
    let free = target - 1 - start
    let words = max(0, min(free, bytes.count - 1) - scanned) / 64
    scan(pending[scanned..<scanned + 64 * words])
    if bytes.count <= free { return nil }
    while scanned < bytes.count {
      let byte = bytes[scanned]
      if byte == quote {
        isInside.toggle()
      } else if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D, scanned + 1 == bytes.count { return nil }
        // A CRLF is one line end; the LF is met next.
        if byte == 0x0A || bytes[scanned + 1] != 0x0A {
          reached.lines += 1
          if !isInside {
            reached.rows += 1
            if scanned >= free { return scanned + 1 }
          }
        }
      }
      scanned += 1
    }
    return nil
  }

  /// Counts the line ends of whole words, and goes behind them.
  private mutating func scan(_ bytes: ArraySlice<UInt8>) {
    let wanted = [quote, 0x0A, 0x0D]
    let atOnce = 64
    var count = Count(lines: reached.lines, rows: reached.rows, inside: isInside ? .max : 0)
    unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      unsafe withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 3 * atOnce) { masks in
        guard let masks = masks.baseAddress else { return }
        var word = unsafe base
        var left = bytes.count / 64
        while left > 0 {
          let words = min(atOnce, left)
          unsafe findMasks(of: wanted, in: word, words: words, to: masks)
          for index in 0..<words {
            let found = unsafe masks + 3 * index
            unsafe count.add(quotes: found[0], feeds: found[1], returns: found[2], next: word[64])
            unsafe word += 64
          }
          left -= words
        }
      }
    }
    reached = .init(lines: count.lines, rows: count.rows)
    isInside = count.inside != 0
    scanned += bytes.count
  }

  /// What has been counted so far.
  private struct Count {
    var lines: Int
    var rows: Int
    /// All bits where the next byte stands inside quotes, else none.
    var inside: UInt64

    /// Counts the line ends of 64 bytes; `next` is the byte behind them.
    @inline(__always)
    mutating func add(quotes: UInt64, feeds: UInt64, returns: UInt64, next: UInt8) {
      var ends = feeds
      if returns != 0 { ends |= returns & ~(feeds &>> 1 | (next == 0x0A ? 1 &<< 63 : 0)) }
      let found = ends.nonzeroBitCount
      lines &+= found
      if quotes == 0 {
        rows &+= inside == 0 ? found : 0
        return
      }
      // By byte whether the number of quotes up to it is odd.
      var odd = quotes
      for shift: UInt64 in [1, 2, 4, 8, 16, 32] { odd ^= odd &<< shift }
      odd ^= inside
      inside = 0 &- odd &>> 63
      rows &+= (ends & ~odd).nonzeroBitCount
    }
  }

  private mutating func cutOff(_ end: Int, isLast: Bool) -> Piece {
    var rest = spare.popLast() ?? []
    rest.removeAll(keepingCapacity: true)
    if !isLast { rest.reserveCapacity(room) }
    rest += pending[end...]
    pending.removeSubrange(end...)
    // Swapped, so that the piece's bytes are nobody else's, and are not copied.
    swap(&pending, &rest)
    let piece = Piece(
      index: index, start: start, bytes: consume rest, before: before, after: isLast ? nil : reached
    )
    start += end
    index += 1
    before = reached
    scanned = 0
    isInside = false
    return piece
  }
}
