/// Cuts a file into pieces at line ends outside quotes, told by the parity of the quotes before.
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
  private var scanned = 0
  private var isInside = false

  /// What a piece and a portion more take up, as a rule.
  private let room: Int

  init(size: Int, limit: Int, portion: Int, quote: UInt8, start: Int, pending: [UInt8]) {
    self.size = size
    reach = limit + 2
    room = size + portion + Piece.slack + 4096
    self.quote = quote
    self.start = start
    self.pending = pending
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

  private var target: Int { (start / size + 1) * size }

  /// Looks on from where it stopped for the first line end that ends at or after the target.
  private mutating func nextCut() -> Int? {
    let pending = pending
    let bytes = pending.span
    let free = min(bytes.count, target - 1 - start)
    if scanned < free {
      if isOdd(pending[scanned..<free]) { isInside.toggle() }
      scanned = free
    }
    while scanned < bytes.count {
      let byte = bytes[scanned]
      if byte == quote { isInside.toggle() }
      if byte == 0x0A, !isInside { return scanned + 1 }
      if byte == 0x0D, !isInside {
        guard scanned + 1 < bytes.count else { return nil }
        // A CRLF is one line end; the LF is met next.
        if bytes[scanned + 1] != 0x0A, start + scanned + 1 >= target { return scanned + 1 }
      }
      scanned += 1
    }
    return nil
  }

  /// Whether the number of quotes is odd.
  private func isOdd(_ bytes: ArraySlice<UInt8>) -> Bool {
    let quote = quote
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return false }
      var odd: UInt64 = 0
      let whole = bytes.count & ~63
      for place in stride(from: 0, to: whole, by: 64) {
        odd ^= unsafe mask(of: quote, in: base + place)
      }
      for place in whole..<bytes.count where unsafe base[place] == quote { odd ^= 1 }
      return odd.nonzeroBitCount & 1 == 1
    }
  }

  private mutating func cutOff(_ end: Int, isLast: Bool) -> Piece {
    var rest: [UInt8] = []
    if !isLast { rest.reserveCapacity(room) }
    rest += pending[end...]
    pending.removeSubrange(end...)
    let piece = Piece(index: index, start: start, bytes: pending, isLast: isLast)
    start += end
    index += 1
    pending = rest
    scanned = 0
    isInside = false
    return piece
  }
}
