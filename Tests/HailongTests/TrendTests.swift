import Foundation
import Testing

@Suite("hailong trend: waves, methods, and what followed the tasks")
struct TrendTests {
  let copy: SampleCopy

  init() throws { copy = try SampleCopy() }

  private static let exports = "SampleData/surveys/sipas-2023/exports/sipas-2023-SYNTHETIC"

  /// What R's `survey` says, by mode and line: see Reference/effects.R.
  private static let reference: [String: [String: Double]] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Reference/effects.csv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
    guard let header = lines.first else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: lines.dropFirst().map { line in
        (
          "\(line[0]),\(line[1])",
          Dictionary(
            uniqueKeysWithValues: zip(header.dropFirst(2), line.dropFirst(2)).map {
              (String($0), Double($1) ?? .nan)
            })
        )
      })
  }()

  /// The first export as wave 2023; as wave 2024 another one, answered a year later.
  private func importWaves(later mode: String) throws {
    let survey = "import sipas-2023 --workspace SampleData"
    #expect(try copy.tool("\(survey) \(Self.exports)-1.csv").status == 0)
    let source = mode == "apart" ? "\(Self.exports)-2.csv" : "\(Self.exports)-1.csv"
    let path = "\(copy.folder)/\(source)"
    var lines = try String(contentsOfFile: path, encoding: .utf8)
      .replacing("2023-", with: "2024-").components(separatedBy: "\n")
    if mode == "shared" {
      let column = try #require(
        lines[0].components(separatedBy: ",").firstIndex(of: "nuoc_gia"))
      for row in stride(from: 5, to: lines.count, by: 5) where !lines[row].isEmpty {
        var cells = lines[row].components(separatedBy: ",")
        cells[column] = "5"
        lines[row] = cells.joined(separator: ",")
      }
    }
    try lines.joined(separator: "\n")
      .write(toFile: "\(copy.folder)/later.csv", atomically: true, encoding: .utf8)
    #expect(try copy.tool("\(survey) later.csv --wave 2024").status == 0)
    for task in ["18-1.2.1", "18-1.2.2-a"] {
      let done = try copy.tool(
        "tasks done \(task) --by van-phong-so --on 2024-02-01 --workspace SampleData")
      #expect(done.status == 0, "\(done.messages)")
    }
  }

  private func close(_ found: Any?, _ expected: Double?) -> Bool {
    guard let expected else { return false }
    // Where nothing varies R's interval is a point and its p value no number.
    guard let found = found as? Double else { return expected.isNaN || expected == 0 }
    return abs(found - expected) <= 1e-9 * max(1, abs(expected))
  }

  @Test("Changes and effects are those of R's survey", arguments: ["apart", "shared"])
  func agrees(mode: String) throws {
    try importWaves(later: mode)
    let result = try copy.tool("trend sipas-2023 --workspace SampleData --format json")
    #expect(result.status == 0, "\(result.messages)")
    let trend = try json(result.output)
    let pairs = try #require(trend["pairs"] as? [[String: Any]])
    let overall = try #require(pairs.first { $0["domain"] as? String == "overall" })
    #expect(overall["joint"] as? Bool == (mode == "shared"))
    let expected = try #require(Self.reference["\(mode),overall"])
    for key in ["change", "standardError", "pValue"] {
      #expect(close(overall[key], expected[key]), "\(key): \(overall[key] ?? "–")")
    }
    #expect(overall["degreesOfFreedom"] as? Double == expected["degreesOfFreedom"])
    #expect(close((overall["interval"] as? [Double])?.first, expected["low"]))
    #expect(overall["direction"] as? String == (mode == "shared" ? "up" : "none"))

    let effects = try #require(trend["effects"] as? [[String: Any]])
    #expect(effects.count == 3)
    for effect in effects {
      let tasks = try #require(effect["tasks"] as? [String])
      let name = tasks.count > 1 ? "*" : tasks[0]
      let line = try #require(Self.reference["\(mode),\(name)"])
      #expect(close(effect["own"], Self.reference["\(mode),\(name):own"]?["change"]))
      #expect(close(effect["others"], Self.reference["\(mode),\(name):others"]?["change"]))
      #expect(close(effect["difference"], line["change"]))
      #expect(close(effect["standardError"], line["standardError"]))
      #expect(close(effect["pValue"], line["pValue"]))
      #expect(close((effect["interval"] as? [Double])?.last, line["high"]))
    }
    // What followed the tasks is told of everybody, however changes are broken down.
    let bySex = try copy.tool(
      "trend sipas-2023 --by sex --questions --workspace SampleData --format json")
    let same = try json(bySex.output)["effects"] as? [[String: Any]]
    #expect(
      same?.map { $0["difference"] as? Double } == effects.map { $0["difference"] as? Double })
    let verdicts = effects.map { $0["verdict"] as? String }
    #expect(
      verdicts
        == (mode == "shared"
          ? ["improved", "improved", "cannot-tell"]
          : ["no-detectable-change", "no-detectable-change", "no-detectable-change"]))
  }

  // The plan: 77.21 % follows another method than the 96.40 % that it implies for 2022.
  @Test("A change of method is a break: no number, and the exit code says so")
  func methods() throws {
    try copy.tool("import sipas-2023 \(Self.exports)-1.csv --workspace SampleData")
    try copy.tool(
      "import sipas-2022 SampleData/surveys/sipas-2022/exports/sipas-2022-SYNTHETIC-1.csv "
        + "--workspace SampleData")
    let result = try copy.tool(
      "trend sipas-2022 sipas-2023 --workspace SampleData --format json")
    #expect(result.status == 4)
    let pairs = try #require(json(result.output)["pairs"] as? [[String: Any]])
    #expect(pairs.count == 1)
    #expect(pairs[0]["comparable"] as? Bool == false)
    #expect(pairs[0]["reason"] as? String == "method")
    #expect(pairs[0]["change"] is NSNull)
    #expect(try copy.tool("trend papi-2023 sipas-2023 --workspace SampleData").status == 64)
    #expect(try copy.tool("trend sipas-2023 --workspace SampleData").status == 4)
    #expect(try copy.tool("trend sipas-2023 --wave 2023 --workspace SampleData").status == 64)
    let text = try copy.tool("trend sipas-2022 sipas-2023 --workspace SampleData").output
    #expect(text.contains("không phải là tăng hay giảm mức độ hài lòng"))
  }

  // The later survey asks the same questions under other names and scores them by their mean: with it
  // both waves are scored alike, so what the method made is told apart from what the answers did.
  @Test("Where the later method can score the earlier wave the distance is told apart")
  func decomposition() throws {
    let folder = "\(copy.path)/surveys/sipas-2025"
    try FileManager.default.copyItem(atPath: "\(copy.path)/surveys/sipas-2023", toPath: folder)
    let settings = try String(contentsOfFile: "\(folder)/settings.csv", encoding: .utf8)
    try settings.replacing(",SIPAS,2023,sipas-so-2023,", with: ",SIPAS,2025,sipas-so-2025,")
      .replacing(",satisfied-share,", with: ",mean-of-range,").replacing(",logit,", with: ",mean,")
      .write(toFile: "\(folder)/settings.csv", atomically: true, encoding: .utf8)
    let survey = try String(contentsOfFile: "\(folder)/survey.csv", encoding: .utf8)
    #expect(survey.contains("select_one hai_long,nuoc_gia,"))
    try survey.replacing(
      "select_one hai_long,nuoc_gia,Giá tiền nước sinh hoạt,Price of domestic water,N4. Giá nước",
      with: "select_one hai_long,gia_nuoc,Giá tiền nước sinh hoạt,Price of domestic water,"
        + "N4. Giá nước|nuoc_gia"
    ).write(toFile: "\(folder)/survey.csv", atomically: true, encoding: .utf8)
    try copy.tool("import sipas-2023 \(Self.exports)-1.csv --workspace SampleData")
    let imported = try copy.tool(
      "import sipas-2025 \(Self.exports)-2.csv --workspace SampleData")
    #expect(imported.status == 0, "\(imported.messages)")
    let trend = try copy.tool("trend sipas-2023 sipas-2025 --workspace SampleData --format json")
    #expect(trend.status == 0, "\(trend.messages)")
    let pairs = try #require(json(trend.output)["pairs"] as? [[String: Any]])
    let overall = try #require(pairs.first { $0["domain"] as? String == "overall" })
    #expect(overall["sharedQuestions"] as? Int == 26)
    func score(_ arguments: String) throws -> Double {
      let result = try json(
        try copy.tool("breakdown \(arguments) --workspace SampleData --format json").output)
      return try #require((result["estimates"] as? [[String: Any]])?.first?["score"] as? Double)
    }
    // The first export read straight by the later survey's tables is the earlier wave by its method.
    let own = try score("sipas-2023")
    let rescored = try score("sipas-2025 \(Self.exports)-1.csv")
    let later = try score("sipas-2025")
    func figure(_ key: String) -> Double { overall[key] as? Double ?? .nan }
    #expect(abs(figure("ownScore") - own) < 1e-9)
    #expect(abs(figure("fromScore") - rescored) < 1e-9)
    #expect(abs(figure("methodEffect") - (rescored - own)) < 1e-9)
    #expect(abs(figure("change") - (later - rescored)) < 1e-9)
    #expect(abs(figure("totalChange") - (later - own)) < 1e-9)
    #expect(abs(rescored - own) > 1)
  }

  // The same survey's settings are changed after the first wave: the store keeps the tables by which it
  // was understood, so its own score stays what it was.
  @Test("A wave keeps the score of its day when the survey's method is changed")
  func changedTables() throws {
    let settings = "\(copy.path)/surveys/sipas-2023/settings.csv"
    try copy.tool("import sipas-2023 \(Self.exports)-1.csv --workspace SampleData")
    func overall(_ arguments: String) throws -> Double {
      let result = try json(
        try copy.tool("breakdown \(arguments) --workspace SampleData --format json").output)
      return try #require((result["estimates"] as? [[String: Any]])?.first?["score"] as? Double)
    }
    let own = try overall("sipas-2023")
    try String(contentsOfFile: settings, encoding: .utf8)
      .replacing(",SIPAS,2023,sipas-so-2023,", with: ",SIPAS,2025,sipas-so-2025,")
      .replacing(",satisfied-share,", with: ",mean-of-range,").replacing(",logit,", with: ",mean,")
      .write(toFile: settings, atomically: true, encoding: .utf8)
    try copy.tool("import sipas-2023 \(Self.exports)-2.csv --workspace SampleData")
    let trend = try copy.tool("trend sipas-2023 --workspace SampleData --format json")
    #expect(trend.status == 0, "\(trend.messages)")
    let pairs = try #require(json(trend.output)["pairs"] as? [[String: Any]])
    let pair = try #require(pairs.first { $0["domain"] as? String == "overall" })
    #expect(pair["ownScore"] as? Double == own)
    #expect(abs((pair["methodEffect"] as? Double ?? 0)) > 1)
    let waves = try #require(json(trend.output)["waves"] as? [[String: Any]])
    let first = try #require((waves[0]["estimates"] as? [[String: Any]])?.first)
    #expect(waves[0]["method"] as? String == "sipas-so-2023")
    #expect(first["score"] as? Double == own)
  }

  // Without a weight column each wave's weights are N/n of its own clusters, also where clusters are
  // shared and both are estimated together: the change is then that of the two scores.
  @Test("Weights that follow from a population are each wave's own")
  func population() throws {
    let folder = "\(copy.path)/surveys/sipas-2023"
    let survey = try String(contentsOfFile: "\(folder)/survey.csv", encoding: .utf8)
    #expect(survey.contains("decimal,weight,Trọng số,Weight,Quyền số,,,,weight"))
    try survey.replacing(
      "decimal,weight,Trọng số,Weight,Quyền số,,,,weight",
      with: "decimal,weight,Trọng số,Weight,Quyền số,,,,population"
    ).write(toFile: "\(folder)/survey.csv", atomically: true, encoding: .utf8)
    let lines = try String(
      contentsOfFile: "\(copy.folder)/\(Self.exports)-1.csv", encoding: .utf8
    ).components(separatedBy: "\n").filter { !$0.isEmpty }
    let header = lines[0].components(separatedBy: ",")
    let weight = try #require(header.firstIndex(of: "weight"))
    let commune = try #require(header.firstIndex(of: "commune"))
    let rows = lines.dropFirst().map { line in
      var cells = line.components(separatedBy: ",")
      cells[weight] = "40"
      return cells
    }
    // Of one district the later wave lacks a commune, so its clusters stand for more there.
    let gone = rows[0][commune]
    for (wave, kept) in [("2023", rows), ("2024", rows.filter { $0[commune] != gone })] {
      let text = ([header] + kept).map { $0.joined(separator: ",") }.joined(separator: "\n")
      try text.write(
        toFile: "\(copy.folder)/\(wave).csv", atomically: true, encoding: .utf8)
      let imported = try copy.tool(
        "import sipas-2023 \(wave).csv --wave \(wave) --workspace SampleData")
      #expect(imported.status == 0, "\(imported.messages)")
    }
    let trend = try copy.tool("trend sipas-2023 --workspace SampleData --format json")
    #expect(trend.status == 0, "\(trend.messages)")
    let pairs = try #require(json(trend.output)["pairs"] as? [[String: Any]])
    for pair in pairs {
      #expect(pair["joint"] as? Bool == true)
      let (from, to) = (pair["fromScore"] as? Double ?? .nan, pair["toScore"] as? Double ?? .nan)
      #expect(abs((pair["change"] as? Double ?? .nan) - (to - from)) < 1e-9)
    }
    #expect(pairs.contains { abs($0["change"] as? Double ?? 0) > 0.01 })
  }
}
