import Foundation
import Testing

/// What R's `survey` says of the difference of two groups, made by `estimates.R`.
@Suite("Differences are those of R's survey package")
struct DifferenceReferenceTests {
  static let lines: [[String: String]] = {
    let path = EstimateReferenceTests.folder + "/differences.csv"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let rows = text.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",").map(String.init)
    }
    guard let header = rows.first else { return [] }
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }()

  @Test("Each agrees to nine significant digits", arguments: lines)
  func agrees(line: [String: String]) throws {
    let name = line["case"] ?? ""
    let data = name.prefix { $0 != "-" }
    let compared = "\(line["variable"] ?? "")=\(line["a"] ?? ""):\(line["b"] ?? "")"
    let result = try Tool(folder: EstimateReferenceTests.folder)(
      "breakdown \(name) answers-\(data)-SYNTHETIC.csv --workspace . --format json "
        + "--compare \(compared)")
    #expect(result.status == 0)
    let found = try json(result.output)["differences"] as? [[String: Any]]
    let own = try #require(found?.first { $0["domain"] as? String == line["domain"] })
    var figures = own.compactMapValues { $0 as? Double }
    figures["low"] = (own["interval"] as? [Double])?.first
    figures["high"] = (own["interval"] as? [Double])?.last
    for figure in ["difference", "standardError", "degreesOfFreedom", "low", "high", "pValue"] {
      let wanted = Double(line[figure] ?? "") ?? .nan
      let value = figures[figure] ?? .nan
      #expect(
        abs(value - wanted) <= 1e-9 * max(abs(wanted), 1e-3),
        "\(name) \(compared) \(line["domain"] ?? ""): \(figure) is \(value), R says \(wanted)")
    }
  }
}
