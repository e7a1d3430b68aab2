import CSV
import Testing

@Suite struct StrictReadingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var rows: [String]
    var testDescription: String { name }
  }

  /// Each expectation is a line of design/libcsv.md, or of the contract's section on import.
  static let cases: [Case] = [
    Case(
      name: "plain", text: "1,2\n3,4\n", rows: ["1 line 2 byte 4 [1|2]", "2 line 3 byte 8 [3|4]"]),
    Case(name: "header only", text: "", rows: []),
    Case(name: "no newline at the end", text: "1,2", rows: ["1 line 2 byte 4 [1|2]"]),
    Case(
      name: "CR, LF and CRLF mixed", text: "1,2\r3,4\r\n5,6\n",
      rows: ["1 line 2 byte 4 [1|2]", "2 line 3 byte 8 [3|4]", "3 line 4 byte 13 [5|6]"]),
    Case(
      name: "blank lines are seen and counted", text: "1,2\n\n \t\r\n3,4\n",
      rows: [
        "1 line 2 byte 4 [1|2]", "2 line 3 blank", "3 line 4 blank", "4 line 5 byte 13 [3|4]",
      ]),
    Case(
      name: "a newline inside quotes is kept", text: "\"a\r\nb\",2\n3,4\n",
      rows: ["1 line 2 byte 4 [a\r\nb|2]", "2 line 4 byte 13 [3|4]"]),
    Case(
      name: "blanks round an unquoted cell are trimmed, inside quotes kept",
      text: " a b\t,\" c \" \n", rows: ["1 line 2 byte 4 [a b| c ]"]),
    Case(
      name: "empty cells, quoted or not", text: ",\n\"\",\"\"\n",
      rows: ["1 line 2 byte 4 [|]", "2 line 3 byte 6 [|]"]),
    Case(name: "doubled quotes", text: "\"a\"\"b\",2\n", rows: ["1 line 2 byte 4 [a\"b|2]"]),
    Case(
      name: "text after a closing quote", text: "\"a\" b,c\nd,e\n\"f\",g\n",
      rows: [
        "1 line 2 quote byte 8 column 1 <\"a\" b,c>", "2 line 3 byte 12 [d|e]",
        "3 line 4 byte 16 [f|g]",
      ]),
    Case(
      name: "a bare quote", text: "1,a\"b\n3,4\n",
      rows: ["1 line 2 quote byte 7 column 2 <1,a\"b>", "2 line 3 byte 10 [3|4]"]),
    Case(
      name: "an unterminated quote gives back the lines after it", text: "1,\"x\n3,4\n5,6\n",
      rows: [
        "1 line 2 unterminatedQuote byte 6 column 2 <1,\"x>", "2 line 3 byte 9 [3|4]",
        "3 line 4 byte 13 [5|6]",
      ]),
    Case(
      name: "a quote that closes in a later line", text: "1,\"x\n3,4\n5,\"6\"\n",
      rows: [
        "1 line 2 quote byte 16 column 2 <1,\"x>", "2 line 3 byte 9 [3|4]",
        "3 line 4 byte 13 [5|6]",
      ]),
    Case(
      name: "one line of the wrong width", text: "1\n1,2,3\n5,6\n",
      rows: [
        "1 line 2 width(found: 1, expected: 2) byte 4 <1> [1]",
        "2 line 3 width(found: 3, expected: 2) byte 6 <1,2,3> [1|2|3]", "3 line 4 byte 12 [5|6]",
      ]),
    Case(
      name: "several lines of the wrong width", text: "\"1\n2\"\n5,6\n",
      rows: [
        "1 line 2 width(found: 1, expected: 2) byte 4 <\"1>",
        "2 line 3 quote byte 8 column 1 <2\">", "3 line 4 byte 10 [5|6]",
      ]),
    Case(name: "NUL is a byte like others", text: "a\0b,2\n", rows: ["1 line 2 byte 4 [a\0b|2]"]),
    Case(name: "a semicolon is no comma", text: "a;b,2\n", rows: ["1 line 2 byte 4 [a;b|2]"]),
  ]

  @Test("Every awkward input is read as strict CSV", arguments: cases)
  func strictness(_ example: Case) throws {
    let rows = try Reading().rows(of: "x,y\n" + example.text)
    #expect(rows == example.rows.map { "piece 0: " + $0 })
  }

  @Test("With the tab as delimiter blanks still part nothing")
  func tabs() throws {
    var reading = Reading()
    reading.delimiter = 0x09
    #expect(
      try reading.rows(of: "x\ty\n\t\n a \t2\n")
        == ["piece 0: 1 line 2 byte 4 [|]", "piece 0: 2 line 3 byte 6 [a|2]"])
  }

  @Test("A runaway quote is given up at the bound, at the line where it opened")
  func runawayQuote() throws {
    var reading = Reading()
    reading.recordLimit = 10
    #expect(
      try reading.rows(of: "x,y\n1,\"a\n3,4\n5,6\n7,8\n")
        == [
          "piece 0: 1 line 2 tooLong byte 6 column 2 <1,\"a>", "piece 0: 2 line 3 byte 9 [3|4]",
          "piece 0: 3 line 4 byte 13 [5|6]", "piece 0: 4 line 5 byte 17 [7|8]",
        ])
  }

  @Test("A line beyond the bound is rejected alone, its text cut off")
  func longLine() throws {
    var reading = Reading()
    reading.recordLimit = 10
    #expect(
      try reading.rows(of: "x,y\n0123456789abcdef,4\r\n5,6\n")
        == [
          "piece 0: 1 line 2 tooLong byte 4 <0123456789>", "piece 0: 2 line 3 byte 24 [5|6]",
        ])
  }

  @Test("Bytes that are not UTF-8 are no text")
  func invalidText() throws {
    let bytes = Array("x,y\n".utf8) + [0xFF, 0x2C, 0x32, 0x0A]
    try withFile(bytes) { path in
      let format = try FileFormat.detect(path: path) { _ in 0 }
      var texts: [String?] = []
      try RecordReader(path: path, format: format, threads: 1).read(
        onBytes: { _ in },
        transform: { (block: RecordBlock) in [block.text(0, 0), block.text(0, 1)] },
        consume: { texts += $0 })
      #expect(texts == [nil, "2"])
    }
  }
}
