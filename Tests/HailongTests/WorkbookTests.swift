import Foundation
import Testing

@Suite("Results as workbooks")
struct WorkbookTests {
  @Test("A breakdown is written to a file and to a pipe, the same bytes each time")
  func output() throws {
    let copy = try SampleCopy()
    let line =
      "breakdown sipas-2023 SampleData/surveys/sipas-2023/exports/sipas-2023-SYNTHETIC-1.csv "
      + "--workspace SampleData --format xlsx --output "
    for name in ["a.xlsx", "b.xlsx"] { #expect(try copy.tool(line + name).status == 0) }
    let file = { (name: String) in
      try Data(contentsOf: URL(filePath: copy.folder).appending(path: name))
    }
    let bytes = try file("a.xlsx")
    #expect(bytes.starts(with: Data("PK".utf8)))
    #expect(try file("b.xlsx") == bytes)
    #expect(try Self.python("-m", "zipfile", "-t", "\(copy.folder)/a.xlsx").status == 0)
    let piped =
      "import subprocess, sys; sys.exit(subprocess.run(sys.argv[2:], cwd=sys.argv[1], "
      + "stdout=subprocess.PIPE).stdout != open(sys.argv[1] + '/a.xlsx', 'rb').read())"
    let arguments = (line + "-").split(separator: " ").map(String.init)
    #expect(try Self.python(["-c", piped, copy.folder, Tool.binary] + arguments).status == 0)
  }

  @Test("A terminal gets no workbook, but a word on how to write one")
  func terminal() throws {
    let copy = try SampleCopy()
    let spawn = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"
    let command = ["status", "--workspace", copy.path, "--format", "xlsx", "--lang", "vi"]
    let result = try Self.python(["-c", spawn, Tool.binary] + command)
    #expect(result.status == 64)
    #expect(result.output.contains("ghi ra tệp bằng --output TỆP.xlsx"))
    #expect(!result.output.contains("PK"))
  }

  private static func python(_ arguments: String...) throws -> (status: Int32, output: String) {
    try python(arguments)
  }

  private static func python(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
