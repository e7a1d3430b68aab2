import Foundation
import Testing

@Suite("Exports of survey programs, offices and accidents")
struct ExportsTests {
  @Test("An import makes of each export what its case expects, worked out apart from hailong")
  func cases() throws {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "exports-\(UUID().uuidString)").path
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(atPath: folder) }
    let scripts = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Exports").path
    let made = try python("\(scripts)/make.py", folder)
    try #require(made.status == 0, "\(made.output)")
    let held = try python("\(scripts)/run.py", Tool.binary, folder)
    #expect(held.status == 0, "\(held.output)")
  }

  private func python(_ arguments: String...) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
