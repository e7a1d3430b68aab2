import CSV
import Testing

@Suite struct HeaderRowTests {
  private func format(
    _ text: String,
    knows: Set<String> = ["id", "q1", "q2", "Hài lòng về giá?", "Hài lòng về nước?"],
    _ stated: StatedFormat = StatedFormat()
  ) throws -> FileFormat {
    try withFile(Array(text.utf8)) { path in
      try FileFormat.detect(path: path, stated: stated) { $0.count(where: knows.contains) }
    }
  }

  @Test("The header is the row whose names are known, wherever an office's title stands above it")
  func preamble() throws {
    let found = try format(
      "UBND TỈNH HƯNG YÊN,,\n\"SỞ NN, PTNT\",,\n,,\nNgày:,5/10/2023,\nid,q1,q2\n1,2,3\n4,5,6\n")
    #expect(found.header.titles == ["id", "q1", "q2"])
    #expect(found.header.line == 5)
    #expect(found.linesBeforeData == 5)
    #expect(found.sample == [["1", "2", "3"], ["4", "5", "6"]])
  }

  @Test("A stray quote above the header harms nobody")
  func strayQuoteAbove() throws {
    let found = try format("Ghi \"chú\" của \"phòng\nid,q1,q2\n1,2,3\n")
    #expect(found.header.titles == ["id", "q1", "q2"])
    #expect(found.header.line == 2)
  }

  @Test("`sep=` names the delimiter and is no header")
  func separatorLine() throws {
    for line in ["sep=;\r\n", "\"sep=;\"\n", "SEP=;\n"] {
      let found = try format(line + "id;q1;q2\n1;2,5;3\n")
      #expect(found.dialect.delimiter == UInt8(ascii: ";"))
      #expect(found.header.titles == ["id", "q1", "q2"])
      #expect(found.header.line == 2)
    }
    #expect(try format("sep=|\nid|q1\n").dialect.delimiter == UInt8(ascii: "|"))
  }

  @Test(
    "Each delimiter is found by the names that it parts",
    arguments: [",", ";", "\t", "|"])
  func delimiters(_ delimiter: String) throws {
    let row = { (cells: [String]) in cells.joined(separator: delimiter) + "\n" }
    let found = try format(row(["id", "q1", "q2"]) + row(["1", "a", "b"]))
    #expect(found.dialect == Dialect(delimiter: delimiter.utf8.first ?? 0))
    #expect(found.header.titles == ["id", "q1", "q2"])
  }

  @Test("Single quotes are taken for quotes where the names are known without them only")
  func singleQuotes() throws {
    let found = try format("'id','q1','q2'\n'1','it''s, so','3'\n")
    #expect(found.dialect.quote == UInt8(ascii: "'"))
    #expect(found.sample == [["1", "it's, so", "3"]])
    #expect(try format("id,q1,q2\n'1','2','3'\n").dialect.quote == UInt8(ascii: "\""))
  }

  @Test("Text between tabs that never quotes keeps its quotes")
  func neverQuoted() throws {
    let found = try format("id\tq1\tq2\n1\t\"Nhanh\" thật\t3\n2\t5\" ống\t4\n3\tx\t5\n")
    #expect(found.dialect.quote == Dialect.noQuote)
    #expect(found.sample[0] == ["1", "\"Nhanh\" thật", "3"])
    #expect(found.sample[1] == ["2", "5\" ống", "4"])
    let quoted = try format("id\tq1\tq2\n1\t\"a\tb\"\t3\n2\t\"x\ny\"\t4\n")
    #expect(quoted.dialect.quote == UInt8(ascii: "\""))
    #expect(quoted.sample == [["1", "a\tb", "3"], ["2", "x\ny", "4"]])
  }

  @Test("Codes above full texts are two rows of one header, whichever is known better")
  func codesAndTexts() throws {
    let found = try format(
      "id,q1,q2\nMã phiếu,Hài lòng về giá?,Hài lòng về nước?\n1,2,3\n")
    #expect(found.header.rows == 2)
    #expect(found.header.titles == ["id", "q1", "q2"])
    #expect(found.header.columns[1] == ["q1", "Hài lòng về giá?"])
    #expect(found.linesBeforeData == 2)
    #expect(found.sample == [["1", "2", "3"]])
  }

  @Test("SurveyMonkey's questions stand over the columns of their options")
  func optionsBelowQuestions() throws {
    let found = try format(
      "Respondent ID,Start Date,Hài lòng về giá?,Biết qua đâu?,,\n,,Response,Đài,Báo,Khác (nêu rõ)\n"
        + "11,10/05/2023,Tốt,Đài,,\n12,10/05/2023,Kém,,Báo,\n")
    #expect(found.header.rows == 2)
    #expect(
      found.header.titles == [
        "Respondent ID", "Start Date", "Hài lòng về giá?", "Biết qua đâu? [Đài]",
        "Biết qua đâu? [Báo]", "Biết qua đâu? [Khác (nêu rõ)]",
      ])
    #expect(found.header.columns[4] == ["Biết qua đâu?", "Báo"])
    #expect(found.sample.count == 2)
  }

  @Test("Qualtrics' three rows, with a text of its own over two lines")
  func importIds() throws {
    let found = try format(
      "StartDate,id,q1\nStart Date,\"Mã\nphiếu\",Giá\n\"{\"\"ImportId\"\":\"\"startDate\"\"}\","
        + "\"{\"\"ImportId\"\":\"\"QID1_TEXT\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\"\n"
        + "2023-10-05 08:00:00,1,5\n")
    #expect(found.header.rows == 3)
    #expect(found.header.titles == ["StartDate", "id", "q1"])
    #expect(found.linesBeforeData == 4)
    #expect(found.sample == [["2023-10-05 08:00:00", "1", "5"]])
  }

  @Test("A row of HXL tags is no response")
  func tags() throws {
    let found = try format("id,q1,q2\n#meta+id,#indicator+q1,\n1,2,3\n")
    #expect(found.header.rows == 2)
    #expect(found.sample == [["1", "2", "3"]])
  }

  @Test(
    "A response is no second header, though an answer of it is a name, or its id is missing",
    arguments: [
      "id,q1,q2\nq2,tốt,xấu\nb,xấu,tốt\n", "id,q1,q2\nx,q1,tốt\nb,xấu,tốt\n",
      "id,q1,,\n,tốt,xấu,\nb,xấu,tốt,\n",
    ])
  func noSecondHeader(_ text: String) throws {
    let found = try format(text)
    #expect(found.header.rows == 1)
    #expect(found.sample.count == 2)
  }

  @Test("A row of names below codes that nobody knows is a header too")
  func namesBelowCodes() throws {
    let found = try format("V1,V2,q1\nid,Name,Full text\nR_1,Anonym,5\n")
    #expect(found.header.rows == 2)
    #expect(found.header.columns[0] == ["V1", "id"])
    #expect(found.sample == [["R_1", "Anonym", "5"]])
  }

  @Test("What the user says of the header is taken")
  func stated() throws {
    let text = "id,q1\nx,y\n1,2\n"
    let found = try format(text, StatedFormat(headerLine: 2))
    #expect(found.header.titles == ["x", "y"])
    #expect(try format(text, StatedFormat(headerRows: 2)).sample == [["1", "2"]])
    #expect(throws: CSVFailure.noHeader(line: 9)) {
      try format(text, StatedFormat(headerLine: 9))
    }
  }

  @Test("A delimiter at every row's end, or only at the header's, makes no cell")
  func trailingDelimiter() throws {
    #expect(try format("id,q1\n1,2,\n3,4,\n").header.titles == ["id", "q1", ""])
    #expect(try format("id,q1,\n1,2\n3,4\n").header.titles == ["id", "q1"])
    #expect(try format("id,q1,\n1,2,\n").header.titles == ["id", "q1", ""])
    #expect(try format("id,q1\n1,2,x\n3,4,y\n").header.titles == ["id", "q1"])
  }
}
