import CSV
import Foundation
import Testing

@Suite struct WritingTests {
  private func text(_ row: [String], _ encoder: CSVEncoder = CSVEncoder()) -> String {
    String(decoding: encoder.encode(row), as: UTF8.self)
  }

  @Test("Quotes stand only where they must")
  func quotes() {
    #expect(text(["a", "", "b c", "x,y", "d\"q"]) == "a,,b c,\"x,y\",\"d\"\"q\"\n")
    #expect(text([" a", "b\t", "l\nm", "r\rs"]) == "\" a\",\"b\t\",\"l\nm\",\"r\rs\"\n")
    #expect(text(["a,b", "c;d"], CSVEncoder(delimiter: 0x3B)) == "a,b;\"c;d\"\n")
    #expect(text([""]) == "\"\"\n")
    #expect(text(["a"], CSVEncoder(lineEnd: .crlf)) == "a\r\n")
  }

  /// The list of beginnings is OWASP's page "CSV Injection".
  @Test("Formulas are guarded, plain numbers are not")
  func formulas() {
    #expect(text(["=1+1", "+a", "-a", "@x", "\tx", "\rx"]) == "'=1+1,'+a,'-a,'@x,'\tx,\"'\rx\"\n")
    #expect(text(["-1", "+2.5", "-1e-5", "-"]) == "-1,+2.5,-1e-5,'-\n")
    #expect(text(["-1,5", "-1+2"], CSVEncoder(delimiter: 0x3B)) == "-1,5;'-1+2\n")
    #expect(text(["=1"], CSVEncoder(guardsFormulas: false)) == "=1\n")
  }

  @Test("What is written is read back as it was")
  func roundTrip() throws {
    let rows = [
      ["a", ""], [" b ", "x,y"], ["\"", "\"\""], ["l\r\nm", "\r"], ["", ""], ["đạt", "\t"],
    ]
    try withFile([]) { path in
      let writer = try CSVFileWriter(
        path: path, encoder: CSVEncoder(byteOrderMark: true, guardsFormulas: false))
      for row in [["x", "y"]] + rows { try writer.write(row) }
      try writer.finish()
      let format = try FileFormat.detect(path: path) { _ in 0 }
      #expect(format.encoding.name == "UTF-8 BOM")
      var read: [[String?]] = []
      try RecordReader(path: path, format: format, threads: 2).read(
        onBytes: { _ in },
        transform: { (block: RecordBlock) in
          (0..<block.count).map { [block.text($0, 0), block.text($0, 1)] }
        },
        consume: { read += $0 })
      #expect(read == rows)
    }
  }

  @Test("The target changes whole or not at all, and is private")
  func wholeOrNot() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = folder.appending(path: "tệp.csv").path(percentEncoded: false)
    let names = { try FileManager.default.contentsOfDirectory(atPath: folder.path) }

    var writer: CSVFileWriter? = try CSVFileWriter(path: target, encoder: CSVEncoder())
    try writer?.write(["first"])
    #expect(!FileManager.default.fileExists(atPath: target))
    try writer?.finish()
    let mode = try FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] as? Int
    #expect(mode == 0o600)

    writer = try CSVFileWriter(path: target, encoder: CSVEncoder())
    try writer?.write(["second"])
    writer?.discard()
    writer = try CSVFileWriter(path: target, encoder: CSVEncoder())
    try writer?.write(["third"])
    writer = nil
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "first\n")
    #expect(try names().count == 1)
  }

  @Test("A folder that is not there is told")
  func noFolder() {
    let failure = #expect(throws: CSVFailure.self) {
      try CSVFileWriter(path: "/no/such/folder/file.csv", encoder: CSVEncoder())
    }
    #expect(failure?.code == "cannot-write")
  }
}
