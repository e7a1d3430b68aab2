/// Splits records without quotes at their delimiters, 64 bytes at a time, into the very cells that
/// libcsv would give.
///
/// It stops at the first record that holds anything else than plain cells: a quote, a blank beside a
/// delimiter or line end, a carriage return that is not half of a CRLF, nothing at all, too many
/// cells or too few, or no end. Such a record is libcsv's.
@safe struct PlainLane {
  let width: Int
  /// The bytes that a record may have without its line end.
  let limit: Int
  private let delimiter: UInt8
  private let quote: UInt8
  private let blanks: (UInt8, UInt8)

  /// The most bounds that 64 bytes can give, and one record more.
  static let room = 2 * 64 + 2

  init(width: Int, dialect: Dialect, limit: Int) {
    self.width = width
    self.limit = limit
    delimiter = dialect.delimiter
    quote = dialect.quote
    let blanks = [0x20, 0x09].filter(dialect.isBlank)
    self.blanks = (blanks.first ?? quote, blanks.last ?? quote)
  }

  /// What one call has split.
  struct Run {
    var records = 0
    /// Where the first record that is not split begins.
    var place: Int
    /// Whether only room is lacking to go on.
    var lacksRoom = false
  }

  /// Splits records from `start` on.
  ///
  /// - Parameters:
  ///   - bytes: The records, and 64 readable bytes behind them.
  ///   - start: Where the first record begins.
  ///   - bounds: Takes `width + 1` numbers a record, as `RecordBlock.bounds` has them.
  /// - Returns: How far it came.
  func split(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int,
    into bounds: UnsafeMutableBufferPointer<UInt32>
  ) -> Run {
    var run = Run(place: start)
    guard let base = bytes.baseAddress, let target = bounds.baseAddress, bounds.count > Self.room
    else {
      run.lacksRoom = true
      return run
    }
    let end = bytes.count
    let lastRoom = bounds.count - Self.room
    var next = 1
    var first = 0
    unsafe target[0] = UInt32(truncatingIfNeeded: start &- 1)
    // A record begins like a cell: behind something that parts.
    var partedBefore: UInt64 = 1
    var blankBefore: UInt64 = 0
    var place = start
    while place < end {
      if next > lastRoom {
        run.lacksRoom = true
        break
      }
      let here = unsafe base + place
      let left = end &- place
      let inside: UInt64 = left >= 64 ? ~0 : (1 &<< UInt64(left)) &- 1
      let feeds = unsafe mask(of: 0x0A, in: here) & inside
      let parts = unsafe mask(of: delimiter, in: here) & inside | feeds
      let returns = unsafe mask(of: 0x0D, in: here) & inside
      let blank = unsafe (mask(of: blanks.0, in: here) | mask(of: blanks.1, in: here)) & inside
      var odd = unsafe mask(of: quote, in: here) & inside
      let parting = parts | returns
      odd |= blank & (parting &<< 1 | partedBefore) | parting & (blank &<< 1 | blankBefore)
      if returns != 0 {
        let isFedNext = left > 64 && (unsafe here[64] == 0x0A)
        odd |= returns & ~(feeds &>> 1 | (isFedNext ? 1 &<< 63 : 0))
      }
      partedBefore = parting &>> 63
      blankBefore = blank &>> 63
      var found = odd == 0 ? parts : parts & ((odd & (0 &- odd)) &- 1)
      var ends = found & feeds
      while ends != 0 {
        let feed = ends.trailingZeroBitCount
        let before = found & ((1 &<< UInt64(feed)) &- 1)
        unsafe Self.put(before, place, target, &next)
        found &= ~(before | 1 &<< UInt64(feed))
        ends &= ends &- 1
        let lineEnd = place &+ feed
        let isPair = unsafe lineEnd > run.place && base[lineEnd &- 1] == 0x0D
        let textEnd = isPair ? lineEnd &- 1 : lineEnd
        let length = textEnd &- run.place
        guard next &- first == width, length > 0, length <= limit else { return run }
        unsafe target[next] = UInt32(truncatingIfNeeded: textEnd)
        unsafe target[next &+ 1] = UInt32(truncatingIfNeeded: lineEnd)
        first = next &+ 1
        next &+= 2
        run.records &+= 1
        run.place = lineEnd &+ 1
      }
      if odd != 0 { break }
      unsafe Self.put(found, place, target, &next)
      place &+= 64
    }
    return run
  }

  /// Writes down the places of the bits that are set.
  @inline(__always)
  private static func put(
    _ bits: UInt64, _ place: Int, _ target: UnsafeMutablePointer<UInt32>, _ next: inout Int
  ) {
    var bits = bits
    while bits != 0 {
      unsafe target[next] = UInt32(truncatingIfNeeded: place &+ bits.trailingZeroBitCount)
      next &+= 1
      bits &= bits &- 1
    }
  }
}
