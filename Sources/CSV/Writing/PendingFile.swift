private import CSyncFS
import Foundation

/// A file that stands whole beside its place, under a name of its own, until it takes that place.
///
/// Many are made safe on the disk together, which takes hardly longer than one alone. One that never
/// takes its place is removed.
package final class PendingFile: Sendable {
  private let path: String
  private let temporary: String

  private static let prefix = ".hailong."
  /// Nobody takes so long to write files together, in seconds.
  private static let longest = 86_400.0

  /// Writes it beside its place; nil where something else than an ordinary file stands there.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - path: Its place, in a folder that is there.
  /// - Throws: Why it cannot be written; what stands in its place is untouched.
  package init?(_ bytes: [UInt8], for path: String) throws(SystemError) {
    var present = stat()
    let isThere = unsafe lstat(path, &present) == 0
    guard !isThere || present.st_mode & S_IFMT == S_IFREG else { return nil }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    self.path = path
    temporary = folder + Self.prefix + String(UInt64.random(in: 0...(.max)), radix: 36)
    // Foundation would have the disk make sure of each file by itself.
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .last }
    do {
      try FileHandle(fileDescriptor: descriptor, closeOnDealloc: true).write(contentsOf: bytes)
    } catch {
      throw SystemError(error) ?? .last
    }
    // Who may read what stood there may read what comes.
    if isThere { unsafe chmod(temporary, present.st_mode & 0o7777) }
  }

  deinit { unsafe unlink(temporary) }

  /// Removes from a folder what somebody who was killed has left there.
  package static func removeLeftOver(in folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let path = "\(folder)/\(name)"
      let written = try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
      guard let written = written as? Date, -written.timeIntervalSinceNow > longest else {
        continue
      }
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  /// Waits until everything written to the disk of a folder is safe there.
  package static func settle(diskOf folder: String) throws(SystemError) {
    let descriptor = unsafe open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    guard syncfs(descriptor) == 0 else { throw .last }
  }

  package func takePlace() throws(SystemError) {
    guard unsafe rename(temporary, path) == 0 else { throw .last }
  }
}
