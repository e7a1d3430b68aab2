import Foundation
import Testing

/// What the office publishes, made and checked as a person does it; without drawings, which
/// `Scripts/check-site` looks at.
@Suite("Publishing")
struct PublishingTests {
  let copy: SampleCopy

  init() throws {
    copy = try SampleCopy()
    try copy.tool(
      "import sipas-2023 SampleData/surveys/sipas-2023/exports/sipas-2023-SYNTHETIC-1.csv "
        + "--workspace SampleData --progress never")
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: copy.folder + "/" + path, encoding: .utf8)
  }

  private func write(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: copy.folder + "/" + path))
  }

  @Test("One chart goes to standard output as the bundle has it, in each form")
  func only() throws {
    let made = try copy.tool("charts sipas-2023 --workspace SampleData --output b")
    #expect(made.status == 0, "\(made.messages)")
    #expect(made.messages.contains("vl-convert"))
    for (format, ending) in [
      ("json", "json"), ("csv", "csv"), ("vega-lite", "vi.vl.json"),
    ] {
      let one = try copy.tool(
        "charts --only sipas-2023-by-sex --format \(format) --workspace SampleData")
      #expect(one.status == 0)
      #expect(try one.output == text("b/sipas-2023-by-sex.\(ending)"), "\(format)")
    }
    let unknown = try copy.tool("charts --only sipas-2023-by-sexx --workspace SampleData")
    #expect(unknown.status == 66)
    #expect(unknown.messages.contains("sipas-2023-by-sex"))
    #expect(try copy.tool("charts --format csv --workspace SampleData").status == 64)
    #expect(try copy.tool("charts --only x --output y --workspace SampleData").status == 64)
  }

  @Test("verify holds what stands, and tells what was altered, lost, added, or is no longer so")
  func verify() throws {
    let made = try copy.tool(
      "site --workspace SampleData --as-of 2024-06-14 --lang en")
    #expect(made.status == 0, "\(made.messages)")
    let held = try copy.tool("verify --workspace SampleData --lang en")
    #expect(held.status == 0, "\(held.output)")
    let site = "SampleData/out/site"
    let page = try text("\(site)/index.html")
    try write(page.replacing("Nội dung cần chú ý", with: "Nội dung khác"), "\(site)/index.html")
    try FileManager.default.removeItem(atPath: "\(copy.folder)/\(site)/style.css")
    try write("x", "\(site)/data/older.csv")
    let table = try text("SampleData/thresholds.csv")
    try write(table.replacing("80%", with: "81%"), "SampleData/thresholds.csv")
    let told = try copy.tool("verify --workspace SampleData --format csv")
    #expect(told.status == 2)
    #expect(told.output.contains("index.html,changed"))
    #expect(told.output.contains("style.css,missing"))
    #expect(told.output.contains("data/older.csv,unlisted"))
    #expect(told.output.contains("data/sipas-2023-domains.csv,differs"))
    #expect(told.output.contains("81.00"))
    #expect(try copy.tool("verify nowhere --workspace SampleData").status == 66)
  }

  @Test("What is hidden now does not stay behind, and the office alone is told why")
  func hidden() throws {
    let first = try copy.tool("charts sipas-2023 --workspace SampleData --output b")
    #expect(first.status == 0)
    #expect(FileManager.default.fileExists(atPath: copy.folder + "/b/sipas-2023-by-sex.csv"))
    let place = "SampleData/surveys/sipas-2023/survey.csv"
    let form = try text(place)
    try write(
      form.replacing("Giới tính,Sex,,,,,group,,,", with: "Giới tính,Sex,,,,,,,,"), place)
    #expect(try copy.tool("charts sipas-2023 --workspace SampleData --output b").status == 0)
    #expect(!FileManager.default.fileExists(atPath: copy.folder + "/b/sipas-2023-by-sex.csv"))
    let report = copy.folder + "/SampleData/disclosure.csv"
    let mode = try FileManager.default.attributesOfItem(atPath: report)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try text("SampleData/disclosure.csv").contains("too-few"))
    #expect(!(try text("b/manifest.json").contains("disclosure.csv")))
  }
}
