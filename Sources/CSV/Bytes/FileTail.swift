import Foundation

/// The end of a file, whatever stands before it.
enum FileTail {
  /// The bytes from a place to the file's end.
  static func read(_ path: String, from start: Int) throws(CSVFailure) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(reason: .last) }
    defer { close(descriptor) }
    guard lseek(descriptor, off_t(start), SEEK_SET) >= 0 else {
      throw .cannotRead(reason: .last)
    }
    var bytes: [UInt8] = []
    var portion = [UInt8](repeating: 0, count: 16 << 10)
    while true {
      let count = unsafe portion.withUnsafeMutableBytes { buffer in
        unsafe Foundation.read(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .cannotRead(reason: .last) }
      if count == 0 { return bytes }
      bytes += portion[..<count]
    }
  }
}
