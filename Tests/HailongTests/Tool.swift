import Foundation

/// The built `hailong`, run as a person runs it.
struct Tool {
  struct Result {
    var status: Int32
    var output: String
    var messages: String
  }

  /// The binary that lies beside the test bundle.
  static let binary: String = {
    let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let bundled = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: ".build/debug/hailong").path
    let beside = folder.appending(path: "hailong").path
    return FileManager.default.isExecutableFile(atPath: beside) ? beside : bundled
  }()

  /// The folder to run in.
  var folder: String

  @discardableResult
  func callAsFunction(
    _ arguments: [String], environment: [String: String] = [:], output device: String? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: Self.binary)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ["LANG": "vi_VN.UTF-8", "PATH": "/usr/bin:/bin"]
      .merging(environment, uniquingKeysWith: { $1 })
    // Files, not pipes: nothing blocks, however much is said.
    let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let output = place.appendingPathExtension("out")
    let messages = place.appendingPathExtension("err")
    for file in [output, messages] {
      _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    }
    defer { for file in [output, messages] { try? FileManager.default.removeItem(at: file) } }
    process.standardOutput = try FileHandle(
      forWritingTo: device.map { URL(filePath: $0) } ?? output)
    process.standardError = try FileHandle(forWritingTo: messages)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: try String(contentsOf: output, encoding: .utf8),
      messages: try String(contentsOf: messages, encoding: .utf8))
  }

  @discardableResult
  func callAsFunction(_ line: String, output device: String? = nil) throws -> Result {
    try self(line.split(separator: " ").map(String.init), output: device)
  }
}

/// A copy of SampleData in a temporary folder, removed with the value.
final class SampleCopy {
  let path: String

  init() throws {
    let source = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "SampleData")
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "hailong-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "SampleData").path
    try FileManager.default.copyItem(atPath: source.path, toPath: path)
    // What a demo may have left in the checkout is not part of the sample.
    for made in [
      "hailong.sqlite", "hailong.sqlite-wal", "hailong.sqlite-shm", "hailong.key", "out",
      "disclosure.csv", "surveys/sipas-2023/quarantine",
    ] {
      try? FileManager.default.removeItem(atPath: "\(path)/\(made)")
    }
  }

  deinit {
    try? FileManager.default.removeItem(
      at: URL(filePath: path).deletingLastPathComponent())
  }

  /// Fills the store as `run` does, without what comes after.
  func importAll() throws {
    for (survey, exports) in [
      ("papi-2023", ["1"]), ("sipas-2022", ["1"]), ("sipas-2023", ["1", "2", "messy"]),
    ] {
      let files = exports.map {
        "SampleData/surveys/\(survey)/exports/\(survey)-SYNTHETIC-\($0).csv"
      }
      try tool("import \(survey) \(files.joined(separator: " ")) --workspace SampleData")
    }
  }

  /// The folder that holds the copy, from which the README's commands run.
  var folder: String { URL(filePath: path).deletingLastPathComponent().path }
  var tool: Tool { Tool(folder: folder) }
}

/// A JSON text as dictionaries and arrays.
func json(_ text: String) throws -> [String: Any] {
  try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
}
