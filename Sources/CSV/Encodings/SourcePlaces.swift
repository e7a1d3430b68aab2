/// Finds where in a file a place of the text that was read from it stands.
///
/// Places are asked for mostly in their order: then the file is gone through once.
package struct SourcePlaces {
  private let path: String
  private let encoding: TextEncoding
  private let end: Int
  /// A line's beginning, in the text and in the file.
  private var reached = (text: 0, file: 0)
  /// The bytes of the file from there on.
  private var bytes: [UInt8] = []
  private var source: ByteSource?

  package init(path: String, format: FileFormat) {
    self.path = path
    encoding = format.encoding.encoding
    end = format.footer.start
  }

  /// The offset in the file of an offset in the text.
  package mutating func place(of offset: Int) throws(CSVFailure) -> Int {
    if encoding == .utf8 { return offset }
    if source == nil || offset < reached.text { try restart() }
    while offset > reached.text {
      let line = try nextLine()
      guard !line.isEmpty else { return reached.file }
      let text = try Transcoder.text(line, in: encoding)
      if offset < reached.text + text.count { return try place(of: offset, within: line) }
      reached = (reached.text + text.count, reached.file + line.count)
      bytes.removeFirst(line.count)
    }
    return reached.file
  }

  private mutating func restart() throws(CSVFailure) {
    source = try ByteSource(path: path, portion: 4096, encoding: .utf8)
    reached = (0, 0)
    bytes = []
  }

  /// The bytes up to and with the next line feed, or a carriage return where there is none for long.
  private mutating func nextLine() throws(CSVFailure) -> ArraySlice<UInt8> {
    var scanned = 0
    while let source {
      if let end = lineEnd(from: scanned) { return bytes[..<end] }
      if source.isAtEnd { return bytes[...] }
      scanned = bytes.count - bytes.count % encoding.unit
      try source.readMore(into: &bytes)
    }
    return bytes[...]
  }

  private func lineEnd(from start: Int) -> Int? {
    let unit = encoding.unit
    for place in stride(from: start, to: bytes.count - bytes.count % unit, by: unit) {
      let letter = bytes[place + encoding.asciiPlace]
      guard letter == 0x0A || letter == 0x0D else { continue }
      let isPlain = (0..<unit).allSatisfy { $0 == encoding.asciiPlace || bytes[place + $0] == 0 }
      if isPlain { return place + unit }
    }
    return nil
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || Character(Unicode.Scalar(byte)).isLetter
  }

  private func place(of offset: Int, within line: ArraySlice<UInt8>) throws(CSVFailure) -> Int {
    var count = reached.text
    var text: [UInt8] = []
    var transcoder = try Transcoder(encoding)
    // A letter may be held back until it is known which mark follows it.
    var held: Int?
    for start in stride(from: line.startIndex, to: line.endIndex, by: encoding.unit) {
      let next = min(start + encoding.unit, line.endIndex)
      text.removeAll(keepingCapacity: true)
      transcoder.append(line[start..<next], to: &text)
      count += text.count
      // What cannot bear a mark comes at once, after the letter that was held back.
      let isLast = offset == count - 1 && !(text.last.map(isLetter) ?? true)
      if count > offset {
        return reached.file + (isLast ? start : held ?? start) - line.startIndex
      }
      held = text.isEmpty ? held ?? start : held.map { _ in start }
    }
    return reached.file + line.count
  }
}
