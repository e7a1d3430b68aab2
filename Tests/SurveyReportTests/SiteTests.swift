import SurveyModel
import Testing

@testable import SurveyReport

@Suite("The static site")
struct SiteTests {
  private func site(_ office: String = "Sở") throws -> [OutputFile] {
    var release = SampleRelease.release()
    release.office.name = office
    return try Site(ChartBundle(release, .none(nil))).files()
  }

  private func text(_ file: OutputFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

  @Test("A release gives the same pages each time, each under a name of its own, in two languages")
  func same() throws {
    let files = try site()
    #expect(try files == site())
    #expect(Set(files.map { $0.name.lowercased() }).count == files.count)
    for file in files where file.name.hasSuffix(".html") && !file.name.hasPrefix("en/") {
      #expect(files.contains { $0.name == "en/\(file.name)" }, "\(file.name)")
    }
  }

  @Test(
    "Markup in a name stays text, also where a combining mark or a joiner hides its signs",
    arguments: [
      "<script>alert(1)</script>", "\"\u{301} onmouseover=alert(1) x=\"\u{FE0F}",
      "<\u{338}img src=x>",
      "\u{600}\"\u{200D} onload=alert(1)", "{{title}} {{{root}}} {{> page}}", "'\u{20D0} x='",
    ])
  func markup(_ name: String) throws {
    for file in try site(name) where file.name.hasSuffix(".html") {
      let page = text(file)
      let office = page.unicodeScalars.split(separator: "\n").map { String($0) }
        .first { $0.contains("<title>") }
      let title = try #require(office).dropFirst("<title>".count).dropLast("</title>".count)
      for sign: Unicode.Scalar in ["<", ">", "\"", "'"] {
        #expect(!title.unicodeScalars.contains(sign), "\(file.name): \(title)")
      }
    }
  }

  @Test("Signs that nobody sees, and that turn text round, are taken out")
  func unseen() {
    #expect(readable("a\u{202E}b\u{2066}c\u{7}\u{1B}d\u{FFFE}e\u{200B}") == "abcde")
    #expect(readable("dòng 1\ndòng\t2") == "dòng 1 dòng 2")
    // Letters of other scripts, decomposed Vietnamese and joined signs stay.
    #expect(readable("שלום e\u{302}\u{301} 👩‍🔬") == "שלום e\u{302}\u{301} 👩‍🔬")
  }

  @Test("An id is its own address where that is safe, and else one that no other id has")
  func addresses() {
    #expect(addressName("sipas-2023-by-sex") == "sipas-2023-by-sex")
    #expect(addressName("Huyện Ân Thi").hasPrefix("huyen-an-thi-"))
    let hostile = [
      "..", "../../etc/passwd", "a/b", "a-b", "a b", "CON", "con.txt", "%2e%2e", "", ".hidden",
      "A<script>", "đ", "d", String(repeating: "x", count: 300), "a.", "a",
    ]
    let names = hostile.map(addressName)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(!name.isEmpty && !name.contains("/") && !name.hasPrefix(".") && name.count <= 80)
      #expect(name.utf8.allSatisfy { $0 < 0x80 && $0 != 0x25 && $0 > 0x20 })
    }
  }

  @Test("Without drawings a chart's page has its table, and says how to get the picture")
  func noDrawings() throws {
    let page = try #require(
      try site().first { $0.name == "charts/sipas-2023-domains.html" }.map(text))
    #expect(page.contains("vl-convert-python"))
    #expect(page.contains("<td class=\"figure\"><bdi>72,67</bdi></td>"))
    #expect(!page.contains("<img"))
  }

  @Test("A published figure has two decimals in JSON, in CSV and in words")
  func figures() throws {
    let chart = try #require(SampleRelease.bundle.charts.first)
    #expect(chart.json.text.contains("\"score\": 84.50"))
    #expect(
      String(decoding: try #require(chart.bytes(of: .csv)), as: UTF8.self).contains(",84.50,"))
    #expect(chart.alternativeText.vietnamese.contains("84,50"))
    #expect(chart.drawing(in: .vietnamese).text.contains("\"84,50\""))
  }
}
