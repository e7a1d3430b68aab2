import Foundation
import SurveyModel
import SurveyReport
import Testing

/// What Python's own library finds in the bytes of a workbook, a line a cell.
func readWorkbook(_ bytes: [UInt8]) throws -> String {
  let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  let file = place.appendingPathExtension("xlsx")
  defer { try? FileManager.default.removeItem(at: file) }
  try Data(bytes).write(to: file)
  let script = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Reference/read-workbook.py")
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["python3", script.path, file.path]
  process.environment = ProcessInfo.processInfo.environment
    .merging(["PYTHONIOENCODING": "utf-8"], uniquingKeysWith: { $1 })
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  let text = String(decoding: output, as: UTF8.self)
  try #require(process.terminationStatus == 0, "\(text)")
  return text
}

/// A report of given blocks and records.
struct SampleReport: Report {
  var blocks: [Document.Block] = []
  var records = RecordTable(columns: ["id"], rows: [])
  var json: JSONValue { [:] }

  func document(in language: Language) -> Document { Document(blocks) }
}
