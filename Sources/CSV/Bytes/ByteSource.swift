import Foundation

/// A file read once, from its beginning to its end, in portions, as UTF-8 text.
final class ByteSource {
  private let descriptor: Int32
  /// The bytes that are read at once.
  private let portion: Int
  private var transcoder: Transcoder
  /// Where in the file the text ends.
  private let end: Int
  private var position = 0
  private(set) var isAtEnd = false

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - portion: The bytes that are read at once.
  ///   - encoding: What the bytes are turned into UTF-8 from.
  ///   - end: The place in the file from which on the bytes are no part of the text.
  /// - Throws: `CSVFailure` where the file cannot be opened.
  init(path: String, portion: Int, encoding: TextEncoding, end: Int = .max) throws(CSVFailure) {
    unsafe descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(reason: .last) }
    self.portion = portion
    transcoder = try Transcoder(encoding)
    self.end = end
  }

  deinit { close(descriptor) }

  /// The file's size by its directory entry.
  func size() throws(CSVFailure) -> Int {
    var facts = stat()
    guard unsafe fstat(descriptor, &facts) == 0 else { throw .cannotRead(reason: .last) }
    return Int(facts.st_size)
  }

  /// Appends the next portion to `text`, after showing its bytes; at the file's end there is none.
  func read(
    into text: inout [UInt8], showing: (ArraySlice<UInt8>) throws -> Void = { _ in }
  ) throws {
    if isAtEnd { return }
    let count: Int
    if transcoder.keepsBytes {
      let before = text.count
      count = try fill(&text)
      if count > 0 { try showing(text[before...]) }
      text.removeLast(max(0, min(count, position + count - end)))
    } else {
      var bytes: [UInt8] = []
      count = try fill(&bytes)
      if count > 0 { try showing(bytes[...]) }
      transcoder.append(bytes.prefix(max(0, min(count, end - position))), to: &text)
    }
    position += count
    isAtEnd = count == 0
    if isAtEnd { transcoder.finish(&text) }
  }

  /// Appends the file's next bytes as they are, and returns how many.
  private func fill(_ bytes: inout [UInt8]) throws(CSVFailure) -> Int {
    var found = 0
    bytes.append(addingCapacity: portion) { room in
      repeat {
        found = unsafe room.withUnsafeMutableBufferPointer { buffer, count in
          let read = unsafe Foundation.read(descriptor, buffer.baseAddress, buffer.count)
          count = max(0, read)
          return read
        }
      } while found < 0 && errno == EINTR
    }
    guard found >= 0 else { throw .cannotRead(reason: .last) }
    return found
  }
}

extension ByteSource {
  /// Appends the next portion to `text`.
  func readMore(into text: inout [UInt8]) throws(CSVFailure) {
    do {
      try read(into: &text)
    } catch {
      throw error as? CSVFailure ?? .cannotRead(reason: .last)
    }
  }
}
