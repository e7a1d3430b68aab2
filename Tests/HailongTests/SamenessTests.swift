import Foundation
import Testing

@Suite("An export of several pieces")
struct SamenessTests {
  let copy: SampleCopy

  init() throws { copy = try SampleCopy() }

  /// The sample's first export many times over, under new ids, every seventh row with all its cells
  /// in quotes, as only libcsv reads them.
  private func largeExport(_ times: Int) throws -> String {
    let folder = "\(copy.folder)/SampleData/surveys/sipas-2023/exports"
    let text = try String(
      contentsOfFile: "\(folder)/sipas-2023-SYNTHETIC-1.csv", encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline)
    var large = "\(lines[0])\n"
    var count = 0
    for _ in 0..<times {
      for line in lines.dropFirst() where !line.contains("\"") {
        count += 1
        var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        cells[0] = "M\(count)"
        if count % 7 == 0 { cells = cells.map { "\"\($0)\"" } }
        large += cells.joined(separator: ",") + (count % 5 == 0 ? "\r\n" : "\n")
      }
    }
    let path = "\(copy.folder)/many.csv"
    try large.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test("Any number of threads, both readers and the store give the same bytes")
  func sameness() throws {
    let export = try largeExport(24)
    let breakdown = "SampleData/surveys/sipas-2023 --by district --questions --format json"
    let expected = try copy.tool("breakdown \(breakdown) \(export) --threads 1")
    #expect(expected.status == 0, "\(expected.messages)")
    #expect(expected.output.count > 100_000)
    for options in ["--threads 2", "--threads 3", "--threads 2 --reader libcsv"] {
      let result = try copy.tool("breakdown \(breakdown) \(export) \(options)")
      #expect(result.output == expected.output, "\(options)")
    }
    #expect(try copy.tool("import --workspace SampleData sipas-2023 \(export)").status == 0)
    var stored: [String] = []
    for threads in 1...3 {
      let result = try copy.tool(
        "breakdown sipas-2023 --workspace SampleData --by district --questions --format json "
          + "--threads \(threads)")
      #expect(result.status == 0, "\(result.messages)")
      stored.append(result.output)
    }
    #expect(stored[1] == stored[0] && stored[2] == stored[0])
    #expect(try estimates(stored[0]) == estimates(expected.output))
  }

  /// The figures, without where they come from.
  private func estimates(_ output: String) throws -> NSArray {
    try #require(json(output)["estimates"] as? NSArray)
  }
}
