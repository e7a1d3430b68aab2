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
