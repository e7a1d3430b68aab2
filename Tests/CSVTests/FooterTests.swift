import CSV
import Testing

@Suite struct FooterTests {
  private let rows = "id,q1,q2,q3\n1,2,3,4\n5,6,7,8\n"

  private func read(_ text: String, _ stated: StatedFormat = StatedFormat()) throws
    -> (rows: Int, footer: [String], shown: Int)
  {
    try withFile(Array(text.utf8)) { path in
      let format = try FileFormat.detect(path: path, stated: stated) {
        $0.count(where: ["id", "q1", "q2", "q3"].contains)
      }
      var rows = 0
      var shown = 0
      try RecordReader(path: path, format: format, threads: 2, pieceSize: 16).read(
        onBytes: { shown += $0.count },
        transform: { (block: RecordBlock) in block.count + block.faults.count },
        consume: { rows += $0 })
      return (rows, format.footer.rows, shown)
    }
  }

  @Test(
    "Sums, notes and signatures below the responses are none of them",
    arguments: [
      ("Tổng cộng,2,10,12\n", 1), ("Tổng số phiếu: 2,,,\n", 1), ("\nGhi chú: số liệu sơ bộ\n", 1),
      ("Tổng cộng,,,2\n,,,\n,,NGƯỜI LẬP BIỂU,\n,,Nguyễn Văn Mẫu,\n", 3),
      ("\n\nSố liệu của phòng Tổng hợp,,,\nXuất ngày 5 tháng 10,,,\n", 2),
      ("Total,2,10,12\n\n\n", 1),
    ])
  func footers(_ footer: String, _ count: Int) throws {
    let found = try read(rows + footer)
    #expect(found.rows == 2)
    #expect(found.footer.count == count)
    // The file's hash is of all its bytes.
    #expect(found.shown == (rows + footer).utf8.count)
  }

  @Test(
    "A row that may be a response is never taken for a footer",
    arguments: [
      "9,,,\n", "\n9,,,\n", "x y,1,2,3\n", "\nx y,1,2,3\n", "Tổng,tốt,xấu,vừa\n", "\n9,10\n",
      "9,\"một\nhai\",,\n", "9,,,Ghi chú\n",
    ])
  func responses(_ row: String) throws {
    let found = try read(rows + row)
    #expect(found.rows == 3)
    #expect(found.footer.isEmpty)
  }

  @Test("In a narrow file words at the end are somebody's comment")
  func narrow() throws {
    for text in ["q1\ntốt\n\nGhi chú: nước yếu\n", "id,q1\n1,tốt\n\nkhông có ý kiến gì,\n"] {
      #expect(try read(text).footer.isEmpty)
    }
  }

  @Test("Ctrl-Z at the end is no row")
  func controlZ() throws {
    for end in ["\u{1A}", "9,1,2,3\n\u{1A}", "9,1,2,3\u{1A}\u{1A}"] {
      let found = try read(rows + end)
      #expect(found.rows == (end.count > 2 ? 3 : 2))
      #expect(found.footer.isEmpty)
    }
  }

  @Test("What the user says of the footer is taken")
  func stated() throws {
    #expect(try read(rows + "Tổng cộng,2,10,12\n", StatedFormat(footerRows: 0)).rows == 3)
    let found = try read(rows + "9,9,9,9\n\n8,8,8,8\n", StatedFormat(footerRows: 2))
    #expect(found.rows == 2)
    #expect(found.footer == ["9 9 9 9", "8 8 8 8"])
  }

  @Test("A footer after long rows is found at the file's end")
  func long() throws {
    let text = rows + String(repeating: "9,1,2,3\n", count: 20_000) + "\nTổng cộng,,,20002\n"
    let found = try read(text)
    #expect(found.rows == 20_002)
    #expect(found.footer == ["Tổng cộng 20002"])
  }
}
