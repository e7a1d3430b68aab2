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
  /// What is looked for: line feed, delimiter, carriage return, quote, blanks.
  private let wanted: [UInt8]

  /// The most bounds that 64 bytes can give, one record more, and what is written too much.
  static let room = 2 * 64 + 2 + placesSlack
  /// So many times 64 bytes are looked through at once.
  private static let words = 16

  init(width: Int, dialect: Dialect, limit: Int) {
    self.width = width
    self.limit = limit
    let blanks = [0x20, 0x09].filter(dialect.isBlank)
    wanted = [
      0x0A, dialect.delimiter, 0x0D, dialect.quote, blanks.first ?? dialect.quote,
      blanks.last ?? dialect.quote,
    ]
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
  ///   - until: Splitting ends soon after this: no word is looked at once a record has begun behind it.
  ///   - bounds: Takes `width + 1` numbers a record, as `RecordBlock.bounds` has them.
  /// - Returns: How far it came.
  func split(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, until: Int,
    into bounds: UnsafeMutableBufferPointer<UInt32>
  ) -> Run {
    let size = Self.words * wanted.count
    return unsafe withUnsafeTemporaryAllocation(of: UInt64.self, capacity: size) { masks in
      unsafe split(bytes, from: start, until: until, into: bounds, masks)
    }
  }

  private func split(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, until: Int,
    into bounds: UnsafeMutableBufferPointer<UInt32>, _ masks: UnsafeMutableBufferPointer<UInt64>
  ) -> Run {
    var run = Run(place: start)
    guard let base = bytes.baseAddress, let target = bounds.baseAddress, bounds.count > Self.room,
      let masks = masks.baseAddress
    else {
      run.lacksRoom = true
      return run
    }
    let end = bytes.count
    let lastRoom = bounds.count - Self.room
    let kinds = wanted.count
    var next = 1
    var first = 0
    unsafe target[0] = UInt32(truncatingIfNeeded: start &- 1)
    // A record begins like a cell: behind something that parts.
    var partedBefore: UInt64 = 1
    var blankBefore: UInt64 = 0
    var place = start
    var found = unsafe UnsafePointer(masks)
    var ahead = 0
    // Few words at first: where every record has a quote, each begins anew.
    var atOnce = 2
    while place < end, run.place < until {
      if next > lastRoom {
        // Of a record with too many cells no more is wanted; only it could be without end.
        run.lacksRoom = next &- first <= width
        break
      }
      let here = unsafe base + place
      let left = end &- place
      if ahead == 0 {
        ahead = min(atOnce, (left &+ 63) &>> 6)
        atOnce = Self.words
        unsafe findMasks(of: wanted, in: here, words: ahead, to: masks)
        unsafe found = UnsafePointer(masks)
      }
      let inside: UInt64 = left >= 64 ? ~0 : (1 &<< UInt64(left)) &- 1
      let feeds = unsafe found[0] & inside
      let parts = unsafe found[1] & inside | feeds
      let returns = unsafe found[2] & inside
      let blank = unsafe (found[4] | found[5]) & inside
      var odd = unsafe found[3] & inside
      unsafe found += kinds
      ahead &-= 1
      let parting = parts | returns
      odd |= blank & (parting &<< 1 | partedBefore) | parting & (blank &<< 1 | blankBefore)
      if returns != 0 {
        let isFedNext = left > 64 && (unsafe here[64] == 0x0A)
        odd |= returns & ~(feeds &>> 1 | (isFedNext ? 1 &<< 63 : 0))
      }
      partedBefore = parting &>> 63
      blankBefore = blank &>> 63
      var bounds = odd == 0 ? parts : parts & ((odd & (0 &- odd)) &- 1)
      var ends = bounds & feeds
      while ends != 0 {
        let feed = ends.trailingZeroBitCount
        let before = bounds & ((1 &<< UInt64(feed)) &- 1)
        next &+= unsafe places(of: before, from: place, to: target + next)
        bounds &= ~(before | 1 &<< UInt64(feed))
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
      next &+= unsafe places(of: bounds, from: place, to: target + next)
      place &+= 64
    }
    return run
  }
}
