import Foundation
import Testing

@Suite("Personal data, from the export to the store")
struct PersonalDataTests {
  private let folder: SurveyWorkspace

  init() throws { folder = try SurveyWorkspace() }

  private static let header =
    "ma,hai_long,dan_toc,gop_y,dien_thoai,Họ và tên,Số điện thoại người trả lời\n"
  private static let rows = [
    "HY-1,1,kinh,Gọi 0912345678 gặp bà Nguyễn Thị Mẫu,0911111111,Trần Văn Một,0922222221",
    "HY-2,2,tay,Nước yếu,0911111112,Lê Thị Hai,0922222222",
    "HY-3,7,kinh,\"Thư a.b@example.vn\",0911111113,Phạm Văn Ba,0922222223",
  ]
  /// What stands in the export and may stand nowhere else.
  private static let secrets = [
    "0912345678", "Nguyễn Thị Mẫu", "091111111", "Trần Văn Một", "Lê Thị Hai", "Phạm Văn Ba",
    "092222222", "a.b@example.vn",
  ]

  private func expectNoSecrets(_ result: Tool.Result) throws {
    let made = try folder.made()
    for secret in Self.secrets {
      #expect(!result.output.contains(secret), "\(secret) is told")
      #expect(!result.messages.contains(secret), "\(secret) is told")
      let bytes = Data(secret.utf8)
      for (name, data) in made { #expect(data.range(of: bytes) == nil, "\(secret) is in \(name)") }
    }
  }

  @Test("Unlisted columns that tell who people are stop an import, which leaves nothing")
  func stops() throws {
    try folder.write("a.csv", Self.header + Self.rows.joined(separator: "\n"))
    let result = try folder.tool("--lang en import s a.csv")
    #expect(result.status == 65)
    #expect(
      result.messages.contains(
        "a.csv:2: personal-data: [Họ và tên, F] has names of people in 3 of the 3 cells"))
    #expect(result.messages.contains("[Số điện thoại người trả lời, G] has telephone numbers"))
    #expect(result.messages.contains("--drop-personal"))
    #expect(try folder.made().keys.filter { $0.contains("quarantine") } == [])
    #expect(try folder.tool("status --format json").output.contains("\"accepted\"") == false)
    try expectNoSecrets(result)
  }

  @Test("Told to drop them, it goes on, and neither store nor quarantine has a word of them")
  func drops() throws {
    try folder.write("a.csv", Self.header + Self.rows.joined(separator: "\n"))
    let result = try folder.tool("import s a.csv --drop-personal --format json")
    #expect(result.status == 2)
    let file = try #require((try json(result.output)["files"] as? [[String: Any]])?.first)
    #expect(file["accepted"] as? Int == 2)
    #expect(file["masked"] as? Int == 2)
    let columns = try #require(file["columns"] as? [String: Any])
    #expect(columns["sensitive"] as? [String] == ["dan_toc"])
    #expect(result.output.contains("telephone"))
    try expectNoSecrets(result)
    let quarantine = try #require(try folder.made().first { $0.key.contains("quarantine") })
    #expect(quarantine.value.range(of: Data("[đã ẩn]".utf8)) != nil)
  }

  @Test("check and a straight reading tell of them and go on; run stops as import does")
  func others() throws {
    try folder.write("a.csv", Self.header + Self.rows[0...1].joined(separator: "\n"))
    let check = try folder.tool("--lang en check s a.csv")
    #expect(check.status == 2)
    #expect(check.messages.contains("personal-data: [Họ và tên, F]"))
    try expectNoSecrets(check)
    let straight = try folder.tool("--lang en breakdown s a.csv")
    #expect(straight.status == 0)
    #expect(straight.messages.contains("personal-data: [Họ và tên, F]"))
    try expectNoSecrets(straight)
    try folder.write("surveys/s/exports/a.csv", Self.header + Self.rows.joined(separator: "\n"))
    #expect(try folder.tool("run .").status == 65)
    let run = try folder.tool("run . --drop-personal")
    #expect(run.status == 2)
    try FileManager.default.removeItem(atPath: folder.path + "/surveys/s/exports/a.csv")
    try expectNoSecrets(run)
  }

  @Test("Slipped cells, clashing ids and signatures below a table bring nobody into a message")
  func messages() throws {
    let header = "ma,hai_long,dan_toc,gop_y,dien_thoai\n"
    try folder.write(
      "a.csv",
      header + """
        033089000001,0912345678,kinh,,
        033089000002,Nguyễn Thị Mẫu,kinh,,0911111111
        033089000003,1,kinh,,
        033089000003,2,kinh,,
        033089000004,1,kinh,"Gọi "0912345678",0911111112
        033089000005,2,kinh,Phạm Văn Ba hẹn,
        ,,,,
        Người lập biểu,,,,
        Lê Thị Hai,,,,

        """)
    let result = try folder.tool("--lang en import s a.csv --format json")
    #expect(result.status == 2)
    for code in ["unknown-choice", "id-conflict", "quote"] {
      #expect(result.output.contains("\"\(code)\""), "\(code)")
    }
    #expect(!result.output.contains("033089"))
    // Quarantine alone keeps the cells that must be mended.
    for secret in Self.secrets {
      #expect(!result.output.contains(secret), "\(secret) is told")
      #expect(!result.messages.contains(secret), "\(secret) is told")
    }
  }

  @Test("Figures by ethnic origin say that it is sensitive")
  func sensitive() throws {
    try folder.write("a.csv", "ma,hai_long,dan_toc\n1,1,kinh\n2,2,tay\n3,2,kinh\n")
    #expect(try folder.tool("import s a.csv").status == 0)
    let table = try folder.tool("breakdown s --by dan_toc")
    #expect(table.output.contains("dữ liệu cá nhân nhạy cảm"))
    #expect(try folder.tool("breakdown s").output.contains("nhạy cảm") == false)
    let filtered = try folder.tool("--lang en breakdown s --where dan_toc=kinh --format json")
    #expect(filtered.output.contains("sensitive personal data"))
  }
}

/// A small survey in a folder of its own, removed with the value.
final class SurveyWorkspace {
  let path: String

  var tool: Tool { Tool(folder: path) }

  private static let tables = [
    "domains.csv": "id,label::vi\ndich-vu,Dịch vụ\n",
    "surveys/s/settings.csv": "index,wave\nSIPAS,2023\n",
    "surveys/s/survey.csv": """
    type,name,label::vi,domain,role
    text,ma,Mã phiếu,,respondent
    select_one hl,hai_long,Ông/bà có hài lòng không?,dich-vu,
    select_one dt,dan_toc,Dân tộc,,group
    text,gop_y,Góp ý,,comment
    text,dien_thoai,Điện thoại,,personal

    """,
    "surveys/s/choices.csv": """
    list_name,name,label::vi,satisfied
    hl,1,Không hài lòng,no
    hl,2,Hài lòng,yes
    dt,kinh,Kinh,
    dt,tay,Tày,

    """,
  ]

  init() throws {
    path =
      FileManager.default.temporaryDirectory.appending(path: "survey-\(UUID().uuidString)").path
    for (name, text) in Self.tables { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws {
    let file = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Every file that the tool made, by its path.
  func made() throws -> [String: Data] {
    var made: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path)
    where Self.tables[name] == nil && !name.hasSuffix("a.csv") || name.contains("quarantine") {
      made[name] = FileManager.default.contents(atPath: "\(path)/\(name)")
    }
    return made
  }
}
