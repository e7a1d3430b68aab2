/// A file's last physical lines, each with the place where it begins in the file.
struct TailLines {
  struct Line {
    /// Where its first byte stands in the file.
    let start: Int
    /// Its text, as UTF-8, without the line end.
    let text: [UInt8]
  }

  /// From the first to the last.
  private(set) var lines: [Line] = []
  /// Where the text ends: before the Ctrl-Z that old programs end a file with.
  private(set) var end: Int

  private static let size = 16 << 10

  /// Looks at the last 16 KiB of a file; a line that begins before them is left out.
  init(path: String, size: Int, encoding: TextEncoding) throws(CSVFailure) {
    let unit = encoding.unit
    var start = max(0, size - Self.size)
    start -= start % unit
    var bytes = try FileTail.read(path, from: start)
    end = start + bytes.count
    let byte = { (place: Int, bytes: [UInt8]) -> UInt8? in
      let own = (0..<unit).filter { $0 != encoding.asciiPlace }
      return own.allSatisfy { bytes[place + $0] == 0 } ? bytes[place + encoding.asciiPlace] : nil
    }
    while bytes.count >= unit, byte(bytes.count - unit, bytes) == 0x1A {
      bytes.removeLast(unit)
      end -= unit
    }
    var lineStart = start == 0 ? 0 : nil as Int?
    for place in stride(from: 0, to: bytes.count - bytes.count % unit, by: unit) {
      guard let letter = byte(place, bytes), letter == 0x0A || letter == 0x0D else { continue }
      if let lineStart, lineStart < place || letter == 0x0D || !endsReturn(place, bytes, byte, unit)
      {
        try add(bytes[lineStart..<place], at: start + lineStart, encoding)
      }
      lineStart = place + unit
    }
    if let lineStart, lineStart < bytes.count {
      try add(bytes[lineStart...], at: start + lineStart, encoding)
    }
  }

  /// Whether a line feed is the second half of a CRLF.
  private func endsReturn(
    _ place: Int, _ bytes: [UInt8], _ byte: (Int, [UInt8]) -> UInt8?, _ unit: Int
  ) -> Bool { place >= unit && byte(place - unit, bytes) == 0x0D && byte(place, bytes) == 0x0A }

  private mutating func add(_ bytes: ArraySlice<UInt8>, at start: Int, _ encoding: TextEncoding)
    throws(CSVFailure)
  {
    lines.append(Line(start: start, text: try Transcoder.text(bytes, in: encoding)))
  }
}
