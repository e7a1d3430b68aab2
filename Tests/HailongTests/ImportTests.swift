import Foundation
import Testing

@Suite("hailong import, where something is in its way")
struct ImportTests {
  let copy: SampleCopy

  init() throws { copy = try SampleCopy() }

  private var exports: String { "SampleData/surveys/sipas-2023/exports" }
  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(copy.path)/\(name)")
  }

  @Test("Two first imports at once make one key and one store, and both are kept")
  func race() async throws {
    let tool = copy.tool
    let files = (1...2).map { "\(exports)/sipas-2023-SYNTHETIC-\($0).csv" }
    let codes = await withTaskGroup(of: Int32.self) { group in
      for file in files {
        group.addTask {
          (try? tool("import sipas-2023 \(file) --workspace SampleData"))?.status ?? -1
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(codes == [0, 0])
    let status = try copy.tool("status --workspace SampleData")
    // 1,346 and 1,033 accepted rows: Scripts/make-sample-data --check.
    #expect(status.output.contains("2.379 phiếu"))
    let left = try FileManager.default.contentsOfDirectory(atPath: copy.path)
    #expect(left.filter { $0.hasPrefix("hailong.key") } == ["hailong.key"])
  }

  @Test("A missing key is told as missing, and none is made in its place")
  func missingKey() throws {
    let first = "import sipas-2023 \(exports)/sipas-2023-SYNTHETIC-1.csv --workspace SampleData"
    #expect(try copy.tool(first).status == 0)
    try FileManager.default.removeItem(atPath: copy.path + "/hailong.key")
    let result = try copy.tool(
      "--lang en import sipas-2023 \(exports)/sipas-2023-SYNTHETIC-2.csv --workspace SampleData")
    #expect(result.status == 78)
    #expect(result.messages.contains("is missing"))
    #expect(!exists("hailong.key"))
  }

  @Test("A rehearsal writes nothing")
  func dryRun() throws {
    let file = "\(exports)/sipas-2023-SYNTHETIC-messy.csv"
    let result = try copy.tool(
      "import sipas-2023 \(file) --workspace SampleData --dry-run --format json")
    #expect(result.status == 2)
    let files = try json(result.output)["files"] as? [[String: Any]]
    #expect(files?.first?["accepted"] as? Int == 104)
    for made in ["hailong.key", "hailong.sqlite", "surveys/sipas-2023/quarantine"] {
      #expect(!exists(made), "\(made)")
    }
  }

  @Test("What was done before an error is told before it")
  func ledgerBeforeError() throws {
    let result = try copy.tool(
      "import sipas-2023 \(exports)/sipas-2023-SYNTHETIC-1.csv nothing.csv --workspace SampleData")
    #expect(result.status == 66)
    #expect(result.output.contains("1.346 nhận"))
    #expect(result.messages.contains("nothing.csv"))
  }
}
