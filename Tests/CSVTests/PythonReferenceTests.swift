import CSV
import Foundation
import Testing

@Suite struct PythonReferenceTests {
  private struct Expected: Decodable {
    var delimiter: String
    var quote: String
    var rows: [[String]]
  }

  @Test(
    "Well-formed files read as Python's csv module reads them, whatever the pieces",
    arguments: [
      1, 2, 3, 4,
    ])
  func sameCells(seed: Int) throws {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "python-\(UUID().uuidString)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: folder) }
    let count = 40
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Reference/well-formed.py")
    let python = try Process.run(
      URL(filePath: "/usr/bin/env"),
      arguments: ["python3", script.path, folder.path, "\(count)", "\(seed)"])
    python.waitUntilExit()
    try #require(python.terminationStatus == 0)
    var draw = SystemRandomNumberGenerator()
    for number in 0..<count {
      let data = try Data(contentsOf: folder.appending(path: "\(number).json"))
      let expected = try JSONDecoder().decode(Expected.self, from: data)
      let path = folder.appending(path: "\(number).csv").path
      let stated = StatedFormat(
        delimiter: expected.delimiter.utf8.first, quote: expected.quote.utf8.first,
        headerRows: 1, footerRows: 0)
      let format = try FileFormat.detect(path: path, stated: stated) { _ in 0 }
      let pieceSize = [16, 100, 4096, 1 << 20].randomElement(using: &draw) ?? 16
      var rows = [format.header.titles]
      var faults: [RecordFault] = []
      try RecordReader(
        path: path, format: format, threads: 2, pieceSize: pieceSize,
        portion: Int.random(in: 1...500, using: &draw)
      ).read(
        onBytes: { _ in },
        transform: { (block: RecordBlock) -> (rows: [[String]], faults: [RecordFault]) in
          let rows = (0..<block.count).map { row in
            (0..<block.fieldCount(row)).map { block.text(row, $0) ?? "no text" }
          }
          return (rows, block.faults)
        },
        consume: {
          rows += $0.rows
          faults += $0.faults
        })
      #expect(faults.isEmpty, "seed \(seed), file \(number), pieces of \(pieceSize)")
      #expect(rows == expected.rows, "seed \(seed), file \(number), pieces of \(pieceSize)")
    }
  }
}
