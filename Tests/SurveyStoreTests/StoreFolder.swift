import Foundation
import SurveyModel
@testable import SurveyStore

/// A folder of its own for the stores of one test, gone when the test is.
final class StoreFolder: Sendable {
  let url = FileManager.default.temporaryDirectory.appending(path: "hailong-\(UUID().uuidString)")
  var path: String { url.appending(path: "hailong.sqlite").path }

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func open(readOnly: Bool = false, patience: Double = 5) throws -> SurveyStore {
    try SurveyStore.open(path: path, readOnly: readOnly, patience: patience)
  }

  /// The bytes of the store's file; nobody may have it open.
  func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  /// Puts other bytes in place of some, wherever they stand in the file.
  func damage(_ bytes: [UInt8], to other: [UInt8]) throws {
    var data = try self.bytes()
    while let range = data.firstRange(of: bytes) { data.replaceSubrange(range, with: other) }
    try data.write(to: URL(fileURLWithPath: path))
  }
}
