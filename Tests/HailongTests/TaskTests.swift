import Foundation
import Testing

@Suite("hailong tasks, report: a year of the plan")
struct TaskTests {
  let copy: SampleCopy

  init() throws { copy = try SampleCopy() }

  @discardableResult
  private func hailong(_ arguments: String..., status: Int32 = 0) throws -> Tool.Result {
    let result = try copy.tool(arguments + ["--workspace", "SampleData"])
    #expect(result.status == status, "\(arguments): \(result.messages)")
    return result
  }

  private func tasks(on day: String) throws -> [String: [String: Any]] {
    let result = try copy.tool("tasks --as-of \(day) --workspace SampleData --format json")
    let all = try #require(json(result.output)["tasks"] as? [[String: Any]])
    return Dictionary(uniqueKeysWithValues: all.map { ($0["id"] as? String ?? "", $0) })
  }

  private func reasons(_ task: [String: Any]?) -> [String] {
    (task?["overdue"] as? [[String: Any]] ?? []).compactMap { $0["reason"] as? String }
  }

  /// A made-up year: what is done about six tasks, with one wrong entry withdrawn.
  private func recordYear() throws {
    let office = "van-phong-so"
    let page = "https://snnptnt.example/minh-chung"
    try hailong(
      "tasks", "progress", "1.2.9-b", "--by", office, "--note", "x", status: 66)
    try hailong(
      "tasks", "progress", "18-1.2.3-b", "--by", "Văn phòng Sở", "--on", "2024-02-20", "--note",
      "Biên tập lại chuyên mục", "--evidence", page)
    try hailong(
      "tasks", "progress", "2.2.8", "--by", office, "--on", "2024-05-20", "--measure", "64",
      "--difficulty", "Thiếu máy quét", "--proposal", "Cấp thêm máy quét")
    try hailong(
      "tasks", "progress", "2.2.8", "--by", office, "--on", "2024-06-01", "--measure", "640",
      status: 65)
    try hailong(
      "tasks", "done", "2.2.8", "--by", office, "--on", "2024-12-10", "--measure", "81,5")
    try hailong("tasks", "verify", "2.2.8", "--by", "lanh-dao-so", "--on", "2024-12-12")
    try hailong(
      "tasks", "assign", "2.2.2", "--unit", "thanh-tra-so", "--by", office, "--on", "2024-02-01")
    try hailong(
      "tasks", "case", "2.2.2", "--due", "15/5/2024", "--by", "thanh-tra-so", "--on", "2024-05-02",
      "--note", "Dự thảo giá nước")
    try hailong("tasks", "close", "2.2.2", "--by", "thanh-tra-so", "--on", "2024-05-30")
    try hailong("tasks", "done", "2.2.5", "--by", office, "--on", "2024-08-01")
    try hailong("tasks", "retract", "2.2.5", "--entry", "8", "--by", office, "--on", "2024-08-02")
  }

  @Test("States, targets and what is overdue follow from the log on any day")
  func year() throws {
    try recordYear()
    let spring = try tasks(on: "2024-03-31")
    #expect(spring.count == 27)
    // Nothing continuous is behind before three months of the plan's year are over.
    #expect(spring.values.allSatisfy { reasons($0).isEmpty })
    let may = try tasks(on: "2024-05-20")
    #expect(reasons(may["18-1.2.3-b"]).isEmpty)
    #expect(reasons(may["18-1.2.2-c"]) == ["without-evidence"])
    #expect(reasons(may["18-2.2.2"]) == ["open-case"])
    #expect(may["18-2.2.8"]?["targetStatus"] as? String == "missed")
    let june = try tasks(on: "2024-06-14")
    #expect(reasons(june["18-1.2.3-b"]) == ["without-evidence"])
    #expect(reasons(june["18-2.2.2"]).isEmpty)
    let august = try tasks(on: "2024-08-01")
    #expect(august["18-2.2.5"]?["state"] as? String == "done")
    let end = try tasks(on: "2025-01-01")
    #expect(end["18-2.2.5"]?["state"] as? String == "not-started")
    #expect(reasons(end["18-2.2.5"]) == ["past-due"])
    #expect(end["18-2.2.8"]?["state"] as? String == "verified")
    #expect(end["18-2.2.8"]?["targetStatus"] as? String == "met")
    #expect(reasons(end["18-3.2.1"]).isEmpty)
    let refers = end["18-3.3.4"]?["refersTo"] as? [[String: Any]]
    #expect(refers?.map { $0["id"] as? String } == ["18-2.2.3", "18-2.2.4"])
  }

  // Boundaries as in administrative-reform reporting: công văn 581/BNV-CCHC.
  private static let periods: [(period: String, from: String, to: String, entries: [Int])] = [
    ("2024-05", "2024-04-15", "2024-05-14", [6]),
    ("2024-Q2", "2024-03-15", "2024-06-14", [2, 6, 7]),
    ("2024-H1", "2023-12-15", "2024-06-14", [1, 2, 5, 6, 7]),
    ("2024", "2023-12-15", "2024-12-14", [1, 2, 3, 4, 5, 6, 7]),
  ]

  @Test("Each cadence has its period and entries; what an office signs is whole in every format")
  func reports() throws {
    try recordYear()
    for (period, from, to, entries) in Self.periods {
      let report = try #require(
        json(
          try copy.tool(
            "report --period \(period) --as-of 2025-01-10 --workspace SampleData --format json"
          ).output)["report"] as? [String: Any])
      #expect(report["from"] as? String == from)
      #expect(report["to"] as? String == to)
      let numbers = (report["entries"] as? [[String: Any]])?.compactMap { $0["number"] as? Int }
      #expect(numbers?.sorted() == entries)
    }
    try whole()
    try section()
  }

  /// The same store and day give the same bytes; read back, all parts are there.
  private func whole() throws {
    let line = "report --period 2024-Q2 --as-of 2024-06-14 --workspace SampleData --output"
    for ending in ["md", "html", "docx", "xlsx"] {
      for name in ["r", "again"] {
        #expect(try copy.tool("\(line) \(name).\(ending)").status == 0)
      }
      let bytes = ["r", "again"].map {
        FileManager.default.contents(atPath: "\(copy.folder)/\($0).\(ending)")
      }
      #expect(bytes[0] != nil && bytes[0] == bytes[1], "\(ending)")
    }
    let expected = [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
      "SỞ NÔNG NGHIỆP VÀ PTNT", "BÁO CÁO", "Hưng Yên, ngày 14 tháng 6 năm 2024",
      "quý II năm 2024", "Thiếu máy quét", "Cấp thêm máy quét", "Nơi nhận:",
    ]
    func read(_ program: [String]) throws -> String {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = program
      process.currentDirectoryURL = URL(filePath: copy.folder)
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let data = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      return String(decoding: data, as: UTF8.self)
    }
    let texts = [
      try String(contentsOfFile: "\(copy.folder)/r.md", encoding: .utf8).replacing("\\", with: ""),
      try read(["pandoc", "--wrap=none", "--to", "plain", "r.html"]),
      try read(["pandoc", "--wrap=none", "--to", "plain", "r.docx"]),
      try read([
        "python3", "-c",
        """
        import re, zipfile, html
        with zipfile.ZipFile('r.xlsx') as book:
            assert book.testzip() is None
            print(html.unescape(re.sub('<[^>]+>', ' ', book.read('xl/sharedStrings.xml').decode())))
        """,
      ]),
    ]
    for text in texts {
      for part in expected { #expect(text.contains(part), "\(part) in \(text.prefix(80))") }
    }
  }

  /// A unit's passage has its own tasks alone, and no head of a letter.
  private func section() throws {
    let text = try copy.tool([
      "report", "--period", "2024-Q2", "--as-of", "2024-06-14", "--unit", "Thanh tra Sở",
      "--section", "--workspace", "SampleData", "--format", "markdown",
    ]).output
    #expect(!text.contains("CỘNG HÒA"))
    #expect(text.contains("Thanh tra Sở quý II năm 2024"))
    #expect(text.contains("Dự thảo giá nước"))
    // Of the others nobody knows yet whether they are the unit's.
    #expect(text.contains("chưa kê đơn vị") && !text.contains("18-6.2-a"))
    #expect(!text.contains("Thiếu máy quét"))
  }

  @Test("What commands give as JSON follows the schemas that are shipped")
  func schemas() throws {
    try recordYear()
    let exports = "SampleData/surveys/sipas-2023/exports/sipas-2023-SYNTHETIC"
    try hailong("import", "sipas-2023", "\(exports)-1.csv")
    try hailong("import", "sipas-2023", "\(exports)-2.csv", "--wave", "2024")
    for (line, schema) in [
      ("tasks --as-of 2024-06-14", "tasks"), ("tasks log 2.2.2", "tasks"),
      ("indices --components", "indices"), ("trend sipas-2023 --questions --by sex", "trend"),
      ("report --period 2024-Q2 --as-of 2024-06-14", "report"), ("status", "status"),
      ("highlight sipas-2023", "findings"), ("check", "files"),
      ("breakdown sipas-2023 --by sex --compare district=an-thi:yen-my", "breakdown"),
    ] {
      let result = try copy.tool("\(line) --workspace SampleData --format json")
      #expect(result.status == (line == "check" ? 2 : 0), "\(line): \(result.messages)")
      let faults = try JSONSchema("\(schema).schema.json").faults(in: json(result.output))
      #expect(faults.isEmpty, "\(line): \(faults.prefix(3))")
    }
  }

  @Test(
    "Whatever does not fit is refused with what to do",
    arguments: [
      (["tasks", "verify", "2.2.5", "--by", "van-phong-so"], 65, "chưa thực hiện"),
      (["tasks", "start", "2.2.5", "--by", "van-phong-xo"], 66, "có phải"),
      (["tasks", "start", "9.9", "--by", "van-phong-so"], 66, "kế hoạch không có nhiệm vụ"),
      (["tasks", "start", "6.2", "--by", "van-phong-so"], 66, "nhiều nhiệm vụ"),
      (["tasks", "start", "2.2.5", "--by", "van-phong-so", "--on", "2999-01-01"], 65, "chưa đến"),
      (
        ["tasks", "start", "2.2.5", "--by", "Tỉnh Thái Bình", "--on", "2025-07-01"], 65,
        "không còn vào"
      ),
      (["tasks", "progress", "2.2.5", "--by", "van-phong-so", "--measure", "5"], 65, "--note"),
      (["tasks", "close", "2.2.2", "--by", "thanh-tra-so"], 65, "không có vụ việc"),
      (
        ["tasks", "case", "3.2.1", "--due", "2024-06-01", "--by", "van-phong-so"], 65,
        "không giao nhiệm vụ này theo vụ việc"
      ),
      (
        [
          "tasks", "case", "2.2.2", "--due", "2024-04-01", "--on", "2024-05-01", "--by",
          "van-phong-so",
        ], 65, "trước ngày phát sinh"
      ),
      (["tasks", "start", "2.2.5", "--by", "Các phòng, ban, đơn vị"], 65, "tập thể"),
      (["tasks", "progress", "2.2.5", "--by", "van-phong-so"], 64, "--evidence"),
      (
        ["tasks", "assign", "2.2.8", "--unit", "thanh-tra-so", "--by", "van-phong-so"], 65, "--role"
      ),
      (
        ["tasks", "start", "2.2.5", "--by", "van-phong-so", "--evidence", "khong-co.pdf"], 66,
        "không có tệp này"
      ),
      (["tasks", "--index", "ABC"], 4, "SIPAS"),
      (["report", "--period", "2024-Q5"], 64, "2024-Q2"),
      (["report", "--period", "2030", "--as-of", "2024-01-01"], 4, "bắt đầu"),
    ] as [([String], Int32, String)])
  func refused(arguments: [String], status: Int32, words: String) throws {
    let result = try copy.tool(arguments + ["--workspace", "SampleData"])
    #expect(result.status == status, "\(result.messages)")
    #expect(result.messages.contains(words), "\(result.messages)")
  }
}
