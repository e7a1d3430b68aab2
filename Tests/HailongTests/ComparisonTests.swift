import Foundation
import Testing

@Suite("hailong breakdown --compare, --rank, --lowest")
struct ComparisonTests {
  let copy: SampleCopy

  init() throws { copy = try SampleCopy() }

  private func importTwoWaves() throws {
    let exports = "SampleData/surveys/sipas-2023/exports/sipas-2023-SYNTHETIC"
    let survey = "import sipas-2023 --workspace SampleData"
    #expect(try copy.tool("\(survey) \(exports)-1.csv").status == 0)
    #expect(try copy.tool("\(survey) \(exports)-2.csv --wave 2024").status == 0)
  }

  private func breakdown(_ options: String) throws -> [String: Any] {
    let result = try copy.tool(
      "breakdown sipas-2023 --workspace SampleData --format json \(options)")
    #expect(result.status == 0, "\(result.messages)")
    return try json(result.output)
  }

  private func overall(_ options: String) throws -> [String: Any] {
    let estimates = try breakdown(options)["estimates"] as? [[String: Any]]
    return try #require(estimates?.first)
  }

  // Different communes were drawn in the two files, so variances and degrees of freedom add up.
  @Test("Waves drawn apart add their variances and degrees of freedom")
  func waves() throws {
    try importTwoWaves()
    let (old, new) = (try overall(""), try overall("--wave 2024"))
    let differences = try breakdown("--compare wave=2024:2023")["differences"] as? [[String: Any]]
    let difference = try #require(differences?.first)
    func figure(_ row: [String: Any], _ key: String) -> Double { row[key] as? Double ?? .nan }
    #expect(
      abs(figure(difference, "difference") - (figure(new, "score") - figure(old, "score"))) < 1e-9)
    let errors = [old, new].map { figure($0, "standardError") * figure($0, "standardError") }
    #expect(
      abs(figure(difference, "standardError") - (errors[0] + errors[1]).squareRoot()) < 1e-9)
    #expect(
      figure(difference, "degreesOfFreedom")
        == figure(old, "degreesOfFreedom") + figure(new, "degreesOfFreedom"))
  }

  // The same people answer again, commune by commune: nothing differs, and nothing varies.
  @Test("Waves that share clusters are estimated jointly")
  func sharedClusters() throws {
    let file = "SampleData/surveys/sipas-2023/exports/sipas-2023-SYNTHETIC-1.csv"
    for wave in ["2023", "2024"] {
      try copy.tool("import sipas-2023 \(file) --workspace SampleData --wave \(wave)")
    }
    let differences = try breakdown("--compare wave=2024:2023")["differences"] as? [[String: Any]]
    let difference = try #require(differences?.first)
    #expect(difference["difference"] as? Double == 0)
    #expect((difference["standardError"] as? Double ?? 1) < 1e-9)
    #expect(difference["pValue"] is NSNull)
  }

  @Test("Waves of two methods are not comparable, nor is a wave that is not there")
  func notComparable() throws {
    try importTwoWaves()
    let place = copy.path + "/surveys/sipas-2023/settings.csv"
    let text = try String(contentsOfFile: place, encoding: .utf8)
    try text.replacing("sipas-so-2023", with: "another").write(
      toFile: place, atomically: true, encoding: .utf8)
    let messy = "SampleData/surveys/sipas-2023/exports/sipas-2023-SYNTHETIC-messy.csv"
    try copy.tool("import sipas-2023 \(messy) --workspace SampleData --wave 2025")
    let line = "--lang en breakdown sipas-2023 --workspace SampleData --compare wave="
    let methods = try copy.tool(line + "2025:2023")
    #expect(methods.status == 4)
    #expect(methods.messages.contains("two methods"))
    let absent = try copy.tool(line + "2030:2023")
    #expect(absent.status == 4)
    #expect(absent.messages.contains("2023, 2024, 2025"))
  }

  @Test("Ranks begin with the best, ties share one, and the lowest come lowest first")
  func ranks() throws {
    try importTwoWaves()
    let ranked = try breakdown("--by district --rank")["estimates"] as? [[String: Any]] ?? []
    let overall = ranked.filter { $0["domain"] as? String == "overall" }
      .sorted { $0["rank"] as? Int ?? 0 < $1["rank"] as? Int ?? 0 }
    let scores = overall.compactMap { $0["score"] as? Double }
    #expect(scores.count == overall.count && scores == scores.sorted(by: >))
    #expect(overall.last?["aboveNext"] is NSNull)
    let lowest = try breakdown("--by district --lowest 2")["estimates"] as? [[String: Any]] ?? []
    let kept = lowest.filter { $0["domain"] as? String == "overall" }
      .compactMap { $0["score"] as? Double }
    #expect(kept == Array(scores.reversed().prefix(2)))
    #expect(try copy.tool("breakdown sipas-2023 --workspace SampleData --rank").status == 64)
  }
}
