import Foundation
import Testing

/// Compares bytes with a file of `Golden/`, or writes it where `RECORD_SNAPSHOTS` is 1.
func expectGolden(
  _ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return
  }
  let expected = try Data(contentsOf: file)
  #expect(
    String(decoding: bytes, as: UTF8.self) == String(decoding: expected, as: UTF8.self),
    "\(name) differs", sourceLocation: sourceLocation)
  #expect(bytes == Array(expected), "\(name) differs in its bytes", sourceLocation: sourceLocation)
}
