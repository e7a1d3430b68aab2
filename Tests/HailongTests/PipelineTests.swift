import Foundation
import Testing

@Suite("hailong on a copy of SampleData")
struct PipelineTests {
  let copy: SampleCopy

  init() throws { copy = try SampleCopy() }

  // Ledgers: Scripts/make-sample-data --check, which reads the files with a parser of its own.
  @Test("Every row of every sample file is accounted for")
  func ledgers() throws {
    let result = try copy.tool("check --workspace SampleData --format json --lang en")
    #expect(result.status == 2)
    let files = try #require(json(result.output)["files"] as? [[String: Any]])
    let ledgers = Dictionary(
      uniqueKeysWithValues: files.map { file in
        (
          file["file"] as? String ?? "",
          ["read", "accepted", "rejected", "duplicate", "blank"].map { file[$0] as? Int ?? -1 }
        )
      })
    #expect(
      ledgers == [
        "papi-2023-SYNTHETIC-1.csv": [960, 960, 0, 0, 0],
        "sipas-2022-SYNTHETIC-1.csv": [900, 900, 0, 0, 0],
        "sipas-2023-SYNTHETIC-1.csv": [1346, 1346, 0, 0, 0],
        "sipas-2023-SYNTHETIC-2.csv": [1033, 1033, 0, 0, 0],
        "sipas-2023-SYNTHETIC-messy.csv": [120, 104, 10, 1, 5],
      ])
  }

  @Test("run imports once, and says the second time that nothing is new")
  func twice() throws {
    let first = try copy.tool("run SampleData")
    #expect(first.status == 2)
    let second = try copy.tool("run SampleData")
    #expect(second.status == 0)
    #expect(second.output.contains("Tệp này đã được nhập trước đây"))
    let status = try json(try copy.tool("status --workspace SampleData --format json").output)
    let surveys = try #require(status["surveys"] as? [[String: Any]])
    #expect(surveys.count == 3)
  }

  // Reference/sipas-2023.csv: R's survey, by the script beside it.
  @Test("Straight from the exports every figure is that of R's survey, to nine digits")
  func straight() throws {
    let exports = "SampleData/surveys/sipas-2023/exports/sipas-2023-SYNTHETIC"
    let result = try copy.tool(
      "breakdown SampleData/surveys/sipas-2023 \(exports)-1.csv \(exports)-2.csv "
        + "--by district --subtotals --format json")
    #expect(result.status == 0)
    let estimates = try #require(json(result.output)["estimates"] as? [[String: Any]])
    let reference = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Reference/sipas-2023.csv")
    let rows = try String(contentsOf: reference, encoding: .utf8).split(separator: "\n").dropFirst(
      2)
    #expect(rows.count == 55)
    for row in rows.map({ $0.split(separator: ",", omittingEmptySubsequences: false) }) {
      let estimate = try #require(
        estimates.first { estimate in
          let group = estimate["group"] as? [String: String] ?? [:]
          return estimate["domain"] as? String == String(row[0])
            && group["district"] ?? "" == String(row[1])
        })
      let interval = estimate["interval"] as? [Double] ?? []
      let figures = [
        estimate["score"], estimate["standardError"], estimate["degreesOfFreedom"],
        interval.first, interval.last, estimate["designEffect"],
      ].map { ($0 as? NSNumber)?.doubleValue ?? .nan }
      for (figure, text) in zip(figures, row.dropFirst(2)) {
        let expected = try #require(Double(text))
        #expect(abs(figure - expected) <= 1e-9 * abs(expected), "\(row[0]) \(row[1])")
      }
    }
    #expect(!FileManager.default.fileExists(atPath: copy.path + "/hailong.sqlite"))
  }

  @Test("The store and the exports give the same bytes, whatever the number of threads")
  func sameBytes() throws {
    let files = ["1", "2", "messy"].map {
      "SampleData/surveys/sipas-2023/exports/sipas-2023-SYNTHETIC-\($0).csv"
    }.joined(separator: " ")
    let survey = "SampleData/surveys/sipas-2023"
    #expect(try copy.tool("import \(survey) \(files)").status == 2)
    let form = "--by district --questions --format json"
    let stored = try copy.tool("breakdown \(survey) \(form)")
    let one = try copy.tool("breakdown \(survey) \(files) \(form) --threads 1")
    let three = try copy.tool("breakdown \(survey) \(files) \(form) --threads 3")
    #expect(stored.status == 0)
    #expect(one.status == 2)
    #expect(stored.output == one.output)
    #expect(one.output == three.output)
  }

  @Test("The water finding names clause 1.2.1, in both languages")
  func water() throws {
    try copy.importAll()
    let result = try copy.tool("highlight sipas-2023 --workspace SampleData --format json")
    let findings = try #require(json(result.output)["findings"] as? [[String: Any]])
    let water = try #require(findings.first { $0["domain"] as? String == "water-supply" })
    let tasks = try #require(water["tasks"] as? [[String: Any]])
    #expect(tasks.first?["clause"] as? String == "1.2.1")
    #expect(water["verdict"] as? String == "below")
    let spoken = try copy.tool("highlight sipas-2023 --workspace SampleData --lang vi")
    #expect(spoken.output.contains("[Mục 1.2.1]"))
    let english = try copy.tool("--lang en highlight sipas-2023 --workspace SampleData")
    #expect(english.output.contains("1.2.1") && english.output.contains("BELOW"))
    let failing = try copy.tool(
      "highlight sipas-2023 --workspace SampleData --fail-on below --format json")
    #expect(failing.status == 3)
  }

  @Test("Exports that disagree on too many people stop a straight reading as they stop an import")
  func disagreement() throws {
    let files = try (1...2).map { commune in
      let path = "\(copy.path)/commune-\(commune).csv"
      let source = try String(
        contentsOfFile: copy.path + "/surveys/sipas-2023/exports/sipas-2023-SYNTHETIC-1.csv",
        encoding: .utf8)
      // The second commune numbers its forms as the first did, and its people answer otherwise.
      let text = commune == 1 ? source : source.replacing(",nam,", with: ",nu,")
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return path
    }
    let straight = "breakdown sipas-2023 \(files.joined(separator: " ")) --workspace SampleData"
    #expect(try copy.tool(straight).status == 65)
    #expect(try copy.tool(straight + " --supersede --format json").status == 0)
    #expect(
      try copy.tool("check sipas-2023 \(files.joined(separator: " ")) --workspace SampleData")
        .status == 65)
  }

  @Test("A result that cannot be written ends with 74, not with a crash")
  func fullDisk() throws {
    try copy.importAll()
    let result = try copy.tool("status --workspace SampleData", output: "/dev/full")
    #expect(result.status == 74)
  }

  @Test("What a command was asked for is recorded in what it made")
  func recorded() throws {
    try copy.importAll()
    let options = "--unweighted --public --lonely adjust --confidence 0.8"
    let result = try copy.tool(
      "breakdown sipas-2023 --workspace SampleData --format json \(options)")
    let made = try json(result.output)
    #expect(made["unweighted"] as? Bool == true)
    #expect(made["public"] as? Bool == true)
    #expect(made["lonely"] as? String == "adjust")
    #expect(made["confidence"] as? Double == 0.8)
    let spoken = try copy.tool(
      "highlight sipas-2023 --workspace SampleData --lang en --confidence 0.8")
    #expect(spoken.output.contains("80%") && !spoken.output.contains("95%"))
  }

  @Test("PAPI's e-governance is served by the clause that names it, and by those it refers to")
  func papi() throws {
    try copy.importAll()
    let result = try copy.tool("highlight papi-2023 --workspace SampleData --format json")
    let findings = try #require(json(result.output)["findings"] as? [[String: Any]])
    let found = try #require(findings.first { $0["domain"] as? String == "papi-8" })
    let clauses = (found["tasks"] as? [[String: Any]])?.compactMap { $0["clause"] as? String }
    #expect(clauses?.first == "3.3.5")
    #expect(clauses?.contains("6.2") == true)
  }

  @Test("Rejected rows wait in quarantine, and come back once they are mended")
  func quarantine() throws {
    try copy.importAll()
    let place = copy.path + "/surveys/sipas-2023/quarantine/sipas-2023-SYNTHETIC-messy.csv"
    var text = try String(contentsOfFile: place, encoding: .utf8)
    #expect(text.contains("Hơi hài lòng"))
    text = text.replacing(",Hơi hài lòng,", with: ",Hài lòng,")
    let mended = copy.folder + "/mended.csv"
    try Data(text.utf8).write(to: URL(filePath: mended))
    let result = try copy.tool(
      "import sipas-2023 mended.csv --workspace SampleData --format json")
    let file = try #require((json(result.output)["files"] as? [[String: Any]])?.first)
    #expect(file["read"] as? Int == 10)
    #expect(file["accepted"] as? Int == 1)
    #expect(file["rejected"] as? Int == 9)
  }

  @Test("charts writes data with its schema; suppressed figures are null")
  func charts() throws {
    try copy.importAll()
    let result = try copy.tool("charts sipas-2023 --workspace SampleData --output drawn")
    #expect(result.status == 0)
    let folder = copy.folder + "/drawn"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.contains("manifest.json") && names.contains("index.json"))
    let csv = try #require(names.first { $0.hasSuffix(".csv") })
    let bytes = try #require(FileManager.default.contents(atPath: "\(folder)/\(csv)"))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test("init makes a workspace that is sound")
  func initialise() throws {
    #expect(try copy.tool("init mới").status == 0)
    let check = try copy.tool("check --workspace mới")
    #expect(check.status == 0, "\(check.messages)")
    #expect(try copy.tool("init mới").status == 73)
  }

  @Test("A threshold that ties with another, or lies outside the scale, stops the work by its line")
  func thresholds() throws {
    let place = URL(filePath: copy.path + "/thresholds.csv")
    let text = try String(contentsOf: place, encoding: .utf8)
    // Lines 2 to 4 are the sample's own: 5 ties with 2, 6 lies outside 0…100.
    let more = "SIPAS,,,,,,70,,thử\n,sipas-2023,,governance,,,180,,thử\n"
    try Data((text + more).utf8).write(to: place)
    let result = try copy.tool("check --workspace SampleData --lang en")
    #expect(result.status == 78)
    #expect(result.messages.contains("SampleData/thresholds.csv:5: thresholds-tie"))
    #expect(result.messages.contains("SampleData/thresholds.csv:6: threshold-outside-range"))
  }

  @Test("A code that imported responses hold cannot be taken out of the tables")
  func lostCode() throws {
    try copy.importAll()
    for table in ["choices", "population"] {
      let place = URL(filePath: copy.path + "/surveys/sipas-2023/\(table).csv")
      let text = try String(contentsOf: place, encoding: .utf8)
      let without = text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("district,an-thi,") }.joined(separator: "\n")
      try Data(without.utf8).write(to: place)
    }
    let result = try copy.tool("breakdown sipas-2023 --workspace SampleData --lang en")
    #expect(result.status == 78)
    #expect(result.messages.contains("code `an-thi` stands in"))
  }

  @Test(
    "Each way to fail has its exit code",
    arguments: [
      ("breakdown sipas-2023 --workspace SampleData", 4),
      ("breakdown sipas-2024 --workspace SampleData", 66),
      ("breakdown sipas-2023 nothing.csv --workspace SampleData", 66),
      ("breakdown sipas-2023 SampleData/plan.csv --workspace SampleData", 65),
      ("breakdown", 64), ("nonsense", 64), ("check --workspace nowhere", 66),
    ] as [(String, Int32)])
  func exits(line: String, status: Int32) throws {
    #expect(try copy.tool(line).status == status)
  }
}
