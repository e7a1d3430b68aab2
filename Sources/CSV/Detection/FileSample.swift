/// The beginning of a file, in bytes and as text.
struct FileSample {
  let bytes: [UInt8]
  let isWhole: Bool
  /// The size of the file.
  let size: Int
  let encoding: DetectedEncoding
  /// The bytes as UTF-8, byte order mark and all.
  let text: [UInt8]

  /// Reads so many bytes of a file, or all of them.
  init(path: String, count: Int, stated: TextEncoding?) throws(CSVFailure) {
    // The bytes as they are.
    let source = try ByteSource(path: path, portion: count, encoding: .utf8)
    let size = try source.size()
    var bytes: [UInt8] = []
    while bytes.count < count, !source.isAtEnd { try source.readMore(into: &bytes) }
    isWhole = source.isAtEnd
    encoding = try DetectedEncoding.find(bytes, isWhole: source.isAtEnd, stated: stated) {
      () throws(CSVFailure) in try Self.census(path)
    }
    var text: [UInt8] = []
    var transcoder = try Transcoder(encoding.encoding)
    transcoder.append(bytes[...], to: &text)
    if source.isAtEnd { transcoder.finish(&text) }
    self.text = text
    self.size = source.isAtEnd ? bytes.count : size
    self.bytes = bytes
  }

  /// Where the text begins behind its byte order mark.
  var textStart: Int { text.starts(with: TextEncoding.utf8.mark) ? 3 : 0 }

  private static func census(_ path: String) throws(CSVFailure) -> UTF8Census {
    let source = try ByteSource(path: path, portion: 1 << 20, encoding: .utf8)
    var census = UTF8Census()
    var bytes: [UInt8] = []
    while !source.isAtEnd {
      bytes.removeAll(keepingCapacity: true)
      try source.readMore(into: &bytes)
      census.add(bytes)
    }
    census.finish(isWhole: true)
    return census
  }
}
