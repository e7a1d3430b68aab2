import Foundation
import Testing

@Suite("An import that is killed, or has no room")
struct KilledImportTests {
  /// An export large enough to be met in its midst, of invented people.
  private func export(in copy: SampleCopy, rows: Int) throws -> String {
    let path = "\(copy.tool.folder)/large-SYNTHETIC.csv"
    let sample = try String(
      contentsOfFile: "\(copy.tool.folder)/SampleData/surveys/sipas-2023/exports/"
        + "sipas-2023-SYNTHETIC-1.csv", encoding: .utf8)
    let lines = sample.split(separator: "\n")
    var text = lines[0] + "\n"
    for number in 0..<rows {
      let line = lines[1 + number % (lines.count - 1)]
      text += "K\(number)" + line[(line.firstIndex(of: ",") ?? line.startIndex)...] + "\n"
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func imports(_ copy: SampleCopy) throws -> [Int] {
    let status = try copy.tool("status sipas-2023 --workspace SampleData --format csv")
    let lines = status.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    guard let column = lines.first?.firstIndex(of: "read") else { return [] }
    return lines.dropFirst().compactMap { Int($0[column]) }
  }

  @Test("Killed at any moment it leaves the store as it was, and again it brings everybody")
  func killed() throws {
    let copy = try SampleCopy()
    let first = "SampleData/surveys/sipas-2023/exports/sipas-2023-SYNTHETIC-1.csv"
    #expect(try copy.tool("import sipas-2023 \(first) --workspace SampleData").status == 0)
    let path = try export(in: copy, rows: 20_000)
    for moment in [0.2, 0.7, 1.5, 2.5] {
      let process = Process()
      process.executableURL = URL(filePath: Tool.binary)
      process.arguments = ["import", "sipas-2023", path, "--workspace", "SampleData"]
      process.currentDirectoryURL = URL(filePath: copy.tool.folder)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      Thread.sleep(forTimeInterval: moment)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let kept = try imports(copy)
      #expect(kept == [1346] || kept == [1346, 20_000], "\(kept) after \(moment) s")
    }
    _ = try copy.tool("import sipas-2023 \(path) --workspace SampleData")
    #expect(try imports(copy) == [1346, 20_000])
  }

  @Test("Where the disk takes no more, it says so and the store is as it was")
  func noRoom() throws {
    let copy = try SampleCopy()
    let path = try export(in: copy, rows: 20_000)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    // Blocks of 1 KiB: less than the import needs.
    process.arguments = [
      "-c", "ulimit -f 600; exec \"$0\" import sipas-2023 \"$1\" --workspace SampleData --lang en",
      Tool.binary, path,
    ]
    process.currentDirectoryURL = URL(filePath: copy.tool.folder)
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let said = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 74, "\(String(decoding: said, as: UTF8.self))")
    #expect(try imports(copy) == [])
  }
}
