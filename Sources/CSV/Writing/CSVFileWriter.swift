import Foundation

/// Streams rows into a private file beside the target, which takes the target's place when whole.
package final class CSVFileWriter {
  private let path: String
  private let temporary: String
  private let encoder: CSVEncoder
  private var descriptor: Int32
  private var buffer: [UInt8]

  /// Opens the temporary file; the target stays as it is until `finish`.
  package init(path: String, encoder: CSVEncoder) throws(CSVFailure) {
    let place = URL(filePath: path)
    let template = place.deletingLastPathComponent()
      .appending(path: ".\(place.lastPathComponent).XXXXXX").path(percentEncoded: false)
    var name = template.utf8CString
    // mkstemp makes it for its owner alone.
    descriptor = unsafe name.withUnsafeMutableBufferPointer { name in
      unsafe name.baseAddress.map { unsafe mkstemp($0) } ?? -1
    }
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: .last) }
    temporary = unsafe name.withUnsafeBytes {
      unsafe String(decoding: $0.dropLast(), as: UTF8.self)
    }
    self.path = path
    self.encoder = encoder
    buffer = encoder.head
  }

  deinit { discard() }

  package func write(_ row: [String]) throws(CSVFailure) {
    encoder.append(row, to: &buffer)
    if buffer.count >= 64 << 10 { try flush() }
  }

  /// Puts the file in the target's place once it is safe on the disk.
  package func finish() throws(CSVFailure) { try move(to: path) }

  /// Puts the file at the first of several places that is free or holds the same bytes.
  ///
  /// - Parameter place: The nth path to try, from 1.
  /// - Returns: The path taken.
  /// - Throws: Why the file cannot be written or moved; every other file stays as it was.
  package func finish(at place: (Int) -> String) throws(CSVFailure) -> String {
    try flush()
    var number = 1
    while FileManager.default.fileExists(atPath: place(number)),
      !FileManager.default.contentsEqual(atPath: temporary, andPath: place(number))
    {
      number += 1
    }
    try move(to: place(number))
    return place(number)
  }

  private func move(to path: String) throws(CSVFailure) {
    try flush()
    guard fsync(descriptor) == 0, unsafe rename(temporary, path) == 0 else { throw failure }
    close(descriptor)
    descriptor = -1
    let place = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
    // The new name is safe on the disk only with the folder.
    let folder = unsafe open(place, O_RDONLY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  /// Removes the temporary file; after `finish` it does nothing.
  package func discard() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unsafe unlink(temporary)
    descriptor = -1
  }

  private var failure: CSVFailure { .cannotWrite(path: path, reason: .last) }

  private func flush() throws(CSVFailure) {
    var done = 0
    while done < buffer.count {
      let count = unsafe buffer.withUnsafeBytes { bytes in
        unsafe Foundation.write(
          descriptor, bytes.baseAddress.map { unsafe $0 + done }, bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure }
      done += count
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
