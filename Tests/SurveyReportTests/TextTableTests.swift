import SurveyReport
import Testing

struct TextTableTests {
  @Test("Letters with marks take one column, wide signs two, loose marks none")
  func widths() {
    // Precomposed, decomposed, Han and an emoji: each head is ruled as wide as it is shown.
    for (head, width) in [("Điểm số", 7), ("Ðie\u{0302}\u{0309}m", 4), ("漢字表示", 8), ("⏰⏰⏰⏰", 8)] {
      let table = TextTable(columns: [.words(head)], rows: [])
      let rule = Document([.table(table)]).terminal().split(separator: "\n").last ?? ""
      #expect(rule == String(repeating: "─", count: width)[...], "\(head)")
    }
  }

  @Test("A column of words wraps so that the table fits; figures stay whole")
  func wrapping() {
    let table = TextTable(
      columns: [.words("Lĩnh vực"), .figures("Điểm")],
      rows: [.cells([TextTable.Cell("Ban hành, tổ chức thực hiện các quy định"), "72,67"])])
    #expect(
      Document([.table(table)]).terminal(width: 28) == """
        Lĩnh vực                Điểm
        ─────────────────────  ─────
        Ban hành, tổ chức      72,67
        thực hiện các quy
        định

        """)
  }

  @Test("Columns of words that do not fit beside one another become one that wraps")
  func manyWords() {
    let table = TextTable(
      columns: [
        .words("Huyện"), .words("Giới tính"), .words("Nhóm tuổi"), .words("Học vấn"),
        .figures("Điểm"), .figures("Khoảng tin cậy 95%"), .figures("Số phiếu"),
      ],
      rows: [
        .section("Nước"),
        .cells(["Ân Thi", "Nữ", "18-29", "Trung học phổ thông", "72,67", "68,10–76,80", "1.234"]),
      ])
    #expect(
      Document([.table(table)]).terminal(width: 60) == """
        Huyện · Giới tính · Nhóm tuổi ·            Khoảng tin     Số
        Học vấn                             Điểm      cậy 95%  phiếu
        ─────────────────────────────────  ─────  ───────────  ─────
        Nước
        Ân Thi · Nữ · 18-29 · Trung học    72,67  68,10–76,80  1.234
        phổ thông

        """)
    for width in 48...100 {
      for line in Document([.table(table)]).terminal(width: width).split(separator: "\n") {
        #expect(line.count <= width, "\(line)")
      }
    }
  }

  @Test("Control characters of a label do not reach the terminal")
  func controls() {
    let text = Document([.paragraph("a\u{1B}[31mb\u{7}\u{A0}c")]).terminal()
    #expect(text == "a[31mb c\n")
  }

  @Test("Markdown escapes what it would take for its own")
  func markdown() {
    let table = TextTable(columns: [.words("a|b")], rows: [.cells([TextTable.Cell("<x> *y*")])])
    #expect(
      Document([.table(table)]).markdown == "| a\\|b |\n| :--- |\n| \\<x\\> \\*y\\* |\n")
  }
}
