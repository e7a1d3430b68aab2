import Foundation
import Testing

@Suite("hailong explain: the chain behind one number")
struct ExplainTests {
  let copy: SampleCopy

  init() throws {
    copy = try SampleCopy()
    try copy.importAll()
  }

  private func steps(_ line: String) throws -> [String: [String: Any]] {
    let result = try copy.tool("explain \(line) --workspace SampleData --format json")
    #expect(result.status == 0, "\(result.messages)")
    let steps = try json(result.output)["steps"] as? [[String: Any]] ?? []
    return Dictionary(uniqueKeysWithValues: steps.map { ($0["step"] as? String ?? "", $0) })
  }

  // One survey with strata, clusters and weights; one without weights; one that adds parts up.
  @Test(
    "Recomputing from what it prints gives the printed number",
    arguments: [
      "sipas-2023 --domain water-supply", "sipas-2023 --by district --cell district=an-thi",
      "sipas-2023 --question nuoc_gia --by sex --cell sex=nu", "sipas-2022 --domain overall",
      "papi-2023 --domain overall", "papi-2023 --domain papi-8 --by sex --cell sex=nam",
      "sipas-2023 --domain governance --interval wilson --confidence 0.9",
    ])
  func recomputes(line: String) throws {
    let steps = try steps(line)
    let score = try #require(steps["score"])
    let range = try #require(score["range"] as? [Double])
    // Each ratio's sums come from the answers before it.
    let questions = steps["answers"]?["questions"] as? [[String: Any]] ?? []
    var sums: [String: (score: Double, weight: Double)] = [:]
    for question in questions {
      for answer in question["answers"] as? [[String: Any]] ?? [] {
        guard let fraction = answer["fraction"] as? Double,
          let weight = answer["weight"] as? Double
        else { continue }
        let name = question["question"] as? String ?? ""
        sums[name, default: (0, 0)].score += fraction * weight
        sums[name, default: (0, 0)].weight += weight
      }
    }
    var fraction = 0.0
    for ratio in score["ratios"] as? [[String: Any]] ?? [] {
      let names = ratio["questions"] as? [String] ?? []
      let y = names.reduce(0) { $0 + (sums[$1]?.score ?? 0) }
      let x = names.reduce(0) { $0 + (sums[$1]?.weight ?? 0) }
      fraction += (ratio["coefficient"] as? Double ?? .nan) * y / x
    }
    let value = try #require(score["value"] as? Double)
    #expect(abs(range[0] + (range[1] - range[0]) * fraction - value) < 1e-9)

    let variance = try #require(steps["variance"])
    var total = 0.0
    for frame in (variance["strata"] as? [[String: Any]] ?? [])
      + (variance["clusters"] as? [[String: Any]] ?? [])
    {
      func figure(_ name: String) -> Double { frame[name] as? Double ?? .nan }
      let n = figure("n")
      total +=
        figure("factor") * (1 - figure("fraction")) * n / (n - 1)
        * (figure("squares") - figure("sum") * figure("sum") / n)
    }
    let error = try #require(variance["standardError"] as? Double)
    #expect(abs(total.squareRoot() - error) < 1e-9)

    let interval = try #require(steps["interval"])
    let limits = try #require(interval["interval"] as? [Double])
    let t = try #require(interval["studentT"] as? Double)
    let se = error / (range[1] - range[0])
    let low: Double
    switch interval["method"] as? String {
    case "logit":
      low = 1 / (1 + exp(t * se / (fraction * (1 - fraction)) - log(fraction / (1 - fraction))))
    case "wilson":
      let n = fraction * (1 - fraction) / (se * se)
      low =
        (fraction + t * t / (2 * n)
          - t * (fraction * (1 - fraction) / n + t * t / (4 * n * n)).squareRoot())
        / (1 + t * t / n)
    default: low = fraction - t * se
    }
    #expect(abs(range[0] + (range[1] - range[0]) * low - limits[0]) < 1e-9)
  }

  @Test("It names the files, the threshold and the rule, and says where there is no figure")
  func names() throws {
    let steps = try steps("sipas-2023 --domain water-supply")
    let files = steps["files"]?["files"] as? [[String: Any]] ?? []
    #expect(files.count == 3)
    #expect(files.allSatisfy { ($0["sha256"] as? String)?.count == 64 })
    #expect(steps["verdict"]?["verdict"] as? String == "below")
    #expect(steps["verdict"]?["thresholdLine"] as? Int == 3)
    let spoken = try copy.tool("explain sipas-2023 --domain water-supply --workspace SampleData")
    #expect(spoken.output.contains("DỮ LIỆU GIẢ LẬP") && spoken.output.contains("Σws"))
    #expect(try copy.tool("explain sipas-2023 --domain water --workspace SampleData").status == 4)
    #expect(
      try copy.tool("explain sipas-2023 --by sex --workspace SampleData").status == 64)
  }
}
