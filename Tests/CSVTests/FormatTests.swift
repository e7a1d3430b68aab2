import CSV
import Testing

@Suite struct FormatTests {
  private func format(_ bytes: [UInt8], knows: Set<String> = [], delimiter: UInt8? = nil) throws
    -> FileFormat
  {
    try withFile(bytes) { path in
      try FileFormat.detect(path: path, stated: StatedFormat(delimiter: delimiter)) {
        $0.count(where: knows.contains)
      }
    }
  }

  @Test("A BOM and blank lines before the header are passed over and counted")
  func beforeHeader() throws {
    let format = try format([0xEF, 0xBB, 0xBF] + Array("\r\n \r\n\"id\",tên\r\n1,2\r\n".utf8))
    #expect(format.encoding.name == "UTF-8 BOM")
    #expect(format.header.titles == ["id", "tên"])
    #expect(format.header.line == 3)
    #expect(format.linesBeforeData == 3)
    #expect(format.dataStart == 3 + 2 + 3 + 11)
    #expect(format.bytes == 3 + 2 + 3 + 11 + 5)
    #expect(format.lineEnds == .crlf)
  }

  @Test("A header over two lines is one record")
  func headerOverLines() throws {
    let format = try format(Array("a,\"b\nc\"\n1,2\n".utf8))
    #expect(format.header.titles == ["a", "b\nc"])
    #expect(format.linesBeforeData == 2)
    #expect(format.dataStart == 8)
  }

  @Test(
    "The delimiter is the one whose names are known, else the one with more cells",
    arguments: [
      ("a,b\n", [], ","), ("a;b\n", [], ";"), ("a;b;c,d\n", [], ";"), ("a;b;c,d\n", ["d"], ","),
      ("a;b,c;d\n", ["a", "d"], ";"), ("one\n", [], ","), ("\"a\";\"b\"\n", [], ";"),
    ] as [(String, Set<String>, Character)])
  func delimiters(_ text: String, _ known: Set<String>, _ delimiter: Character) throws {
    let format = try format(Array(text.utf8), knows: known)
    #expect(format.dialect.delimiter == delimiter.asciiValue)
  }

  @Test("A delimiter that is given is taken")
  func forced() throws {
    let format = try format(Array("a;b;c\td\n".utf8), delimiter: 0x09)
    #expect(format.header.titles == ["a;b;c", "d"])
  }

  @Test(
    "Line ends are named as seen",
    arguments: [
      ("a\nb\n", .lf), ("a\rb\r", .cr), ("a\r\nb", .crlf), ("a\r\nb\n", .mixed), ("a", .none),
      ("a\r\n\"x\ny\"\r\n", .crlf),
    ] as [(String, LineEnds)])
  func lineEnds(_ text: String, _ ends: LineEnds) throws {
    #expect(try format(Array(text.utf8)).lineEnds == ends)
  }

  @Test(
    "What cannot be read is refused by name",
    arguments: [
      ([], "empty-file"), ([0xEF, 0xBB, 0xBF], "empty-file"), (Array("\n \n".utf8), "empty-file"),
      (Array("PK\u{3}\u{4}...".utf8), "workbook"), (Array("<html><table>".utf8), "web-page"),
      ([0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x2C, 0, 0x0A], "nul-byte"),
      ([0x74, 0xEA, 0x6E, 0x0A], "header-not-text"), (Array("a,\"b\n1,2\n".utf8), "header-quote"),
      (
        Array("a\n".utf8) + Array(repeatElement([0xEA, 0x0A], count: 20).joined()),
        "encoding-unknown"
      ),
    ] as [([UInt8], String)])
  func refusals(_ bytes: [UInt8], _ code: String) throws {
    let failure = #expect(throws: CSVFailure.self) { try format(bytes) }
    #expect(failure?.code == code)
    #expect(failure?.message(vietnamese: true).isEmpty == false)
  }

  @Test("A header without an end is given up at 1 MiB")
  func longHeader() {
    let bytes = Array("a,\"".utf8) + Array(repeating: 0x61, count: 2 << 20)
    #expect(throws: CSVFailure.headerTooLong(line: 1)) { try format(bytes) }
  }

  @Test("A stray bad byte in a cell is left to its row")
  func strayByte() throws {
    #expect(try format(Array("a,b\n1,".utf8) + [0xEA, 0x0A]).header.titles == ["a", "b"])
  }

  @Test("A file that is not there, or a folder, is a failure of its own")
  func missing() throws {
    #expect(throws: CSVFailure.cannotOpen(reason: SystemError(number: 2))) {
      try FileFormat.detect(path: "/no/such/file") { _ in 0 }
    }
    #expect(throws: CSVFailure.cannotRead(reason: SystemError(number: 21))) {
      try FileFormat.detect(path: "/tmp") { _ in 0 }
    }
  }
}
