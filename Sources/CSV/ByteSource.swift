import Foundation

/// A file read once, from its beginning to its end, in portions.
final class ByteSource {
  private let descriptor: Int32
  private var portion: [UInt8]
  private(set) var isAtEnd = false

  init(path: String, portion: Int) throws(CSVFailure) {
    unsafe descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(reason: .last) }
    self.portion = [UInt8](repeating: 0, count: portion)
  }

  deinit { close(descriptor) }

  /// The file's size by its directory entry.
  func size() throws(CSVFailure) -> Int {
    var facts = stat()
    guard unsafe fstat(descriptor, &facts) == 0 else { throw .cannotRead(reason: .last) }
    return Int(facts.st_size)
  }

  /// Appends the next portion to `bytes`, after showing it; at the file's end there is none.
  func read(
    into bytes: inout [UInt8], showing: (ArraySlice<UInt8>) throws -> Void = { _ in }
  ) throws {
    var count = 0
    repeat {
      count = unsafe portion.withUnsafeMutableBytes { buffer in
        unsafe Foundation.read(descriptor, buffer.baseAddress, buffer.count)
      }
    } while count < 0 && errno == EINTR
    guard count >= 0 else { throw CSVFailure.cannotRead(reason: .last) }
    isAtEnd = count == 0
    if count > 0 { try showing(portion[..<count]) }
    bytes.append(contentsOf: portion[..<count])
  }
}

extension ByteSource {
  /// Appends the next portion to `bytes`.
  func readMore(into bytes: inout [UInt8]) throws(CSVFailure) {
    do {
      try read(into: &bytes)
    } catch {
      throw error as? CSVFailure ?? .cannotRead(reason: .last)
    }
  }
}
