import Foundation

/// Finds line ends (LF, CR, CRLF) in a buffer, in one pass even where one kind of end is absent.
@safe struct LineScanner {
  struct Line {
    /// Where the line's text ends.
    var textEnd: Int
    /// Where the next line begins.
    var end: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var lineFeed: Found
  private var carriageReturn: Found

  /// The next byte of a kind, or where it was looked for no further; good for every place from `from`
  /// to `next`.
  private struct Found {
    let byte: UInt8
    var from = 0
    var next = -1
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe self.bytes = bytes
    lineFeed = Found(byte: 0x0A)
    carriageReturn = Found(byte: 0x0D)
  }

  mutating func line(at place: Int) -> Line {
    let feed = unsafe Self.next(&lineFeed, at: place, in: bytes)
    // Only as far as the line goes at most: most files have no such byte at all.
    let carriage = unsafe Self.next(
      &carriageReturn, at: place, in: UnsafeBufferPointer(rebasing: bytes[..<feed]))
    if carriage < feed {
      let isPair = unsafe carriage + 1 == feed && feed < bytes.count
      return Line(textEnd: carriage, end: isPair ? feed + 1 : carriage + 1)
    }
    return unsafe Line(textEnd: feed, end: min(feed + 1, bytes.count))
  }

  private static func next(
    _ found: inout Found, at place: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    if found.from <= place, place <= found.next { return found.next }
    found.from = place
    found.next = bytes.count
    if let base = bytes.baseAddress, place < bytes.count,
      let hit = unsafe memchr(base + place, Int32(found.byte), bytes.count - place)
    {
      found.next = unsafe UnsafeRawPointer(hit) - UnsafeRawPointer(base)
    }
    return found.next
  }
}
