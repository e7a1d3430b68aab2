import CSV
import Foundation

/// A file in the temporary folder for the length of a body.
func withFile<R>(_ bytes: [UInt8], _ body: (String) throws -> R) throws -> R {
  let place = FileManager.default.temporaryDirectory.appending(path: "csv-\(UUID().uuidString)")
  try Data(bytes).write(to: place)
  defer { try? FileManager.default.removeItem(at: place) }
  return try body(place.path(percentEncoded: false))
}

/// How a test has a file read.
struct Reading {
  var threads = 1
  var pieceSize = 4 << 20
  var recordLimit = 1 << 20
  var portion = 256 << 10
  var blockSize = 128 << 10
  var delimiter: UInt8? = UInt8(ascii: ",")
  var usesPlainLane = true

  /// Every read row of a file as one line of text, in file order.
  func rows(of bytes: [UInt8]) throws -> [String] {
    try withFile(bytes) { try rows(at: $0) }
  }

  func rows(of text: String) throws -> [String] { try rows(of: Array(text.utf8)) }

  func rows(at path: String) throws -> [String] {
    let format = try FileFormat.detect(path: path, stated: StatedFormat(delimiter: delimiter)) {
      _ in 0
    }
    var rows: [String] = []
    var shown: [UInt8] = []
    try RecordReader(
      path: path, format: format, threads: threads, pieceSize: pieceSize,
      recordLimit: recordLimit, portion: portion, blockSize: blockSize,
      usesPlainLane: usesPlainLane
    ).read(
      onBytes: { shown += Array($0) },
      transform: { (block: RecordBlock) in describe(block) },
      consume: { rows += $0 })
    if shown != Array(try Data(contentsOf: URL(filePath: path))) { rows.append("bytes not shown") }
    return rows
  }
}

private func describe(_ block: RecordBlock) -> [String] {
  var rows: [(Int, String)] = (0..<block.count).map { record in
    let cells = (0..<block.fieldCount(record)).map { Array(block.bytes[block.range(record, $0)]) }
    return (
      block.number(record),
      rowText(block.number(record), block.line(record), block.byte(record), cells)
    )
  }
  rows += block.blankRecords.map { ($0.number, "\($0.number) line \($0.line) blank") }
  rows += block.faults.map { ($0.number, faultText($0)) }
  return rows.sorted { $0.0 < $1.0 }.map { "piece \(block.piece): \($0.1)" }
}

func rowText(_ number: Int, _ line: Int, _ byte: Int, _ cells: [[UInt8]]) -> String {
  let text = cells.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "|")
  return "\(number) line \(line) byte \(byte) [\(text)]"
}

func faultText(_ fault: RecordFault) -> String {
  let column = fault.column.map { " column \($0)" } ?? ""
  let raw = String(decoding: fault.raw, as: UTF8.self)
  return "\(fault.number) line \(fault.line) \(fault.kind) byte \(fault.byte)\(column) <\(raw)>"
    + (fault.fields.map { " [\($0.joined(separator: "|"))]" } ?? "")
}
