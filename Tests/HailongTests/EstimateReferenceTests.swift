import Foundation
import Testing

/// What R's `survey` says of many designs, scores and calibrations, made by `estimates.R`.
@Suite("Estimates are those of R's survey package")
struct EstimateReferenceTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Reference/Estimates").path

  /// One line of expected.csv; NaN where there is no number.
  struct Expected {
    var domain: String
    var question: String
    var group: String
    var respondents: Int
    var figures: [String: Double]

    var key: String { "\(domain)/\(question)/\(group)" }
    var variable: String { group.split(separator: "=").first.map(String.init) ?? "" }
  }

  static let expected: [String: [Expected]] = {
    let text = (try? String(contentsOfFile: folder + "/expected.csv", encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let header = lines.first else { return [:] }
    var cases: [String: [Expected]] = [:]
    for cells in lines.dropFirst() {
      let figures = zip(header, cells).dropFirst(5).map { ($0, Double($1) ?? .nan) }
      cases[cells[0], default: []].append(
        Expected(
          domain: cells[1], question: cells[2], group: cells[3], respondents: Int(cells[4]) ?? -1,
          figures: Dictionary(uniqueKeysWithValues: figures)))
    }
    return cases
  }()

  @Test("Each case agrees to nine significant digits", arguments: expected.keys.sorted())
  func agrees(name: String) throws {
    let rows = try #require(Self.expected[name])
    for variable in Set(rows.map(\.variable)).sorted() {
      let found = try Self.estimates(name, by: variable)
      for row in rows where row.variable == variable {
        let estimate = try #require(found[row.key], "\(name): \(row.key)")
        #expect(estimate["respondents"] as? Int == row.respondents, "\(name): \(row.key)")
        let interval = estimate["interval"] as? [Double]
        var figures = estimate.compactMapValues { $0 as? Double }
        figures["low"] = interval?.first
        figures["high"] = interval?.last
        for (figure, value) in row.figures {
          let own = figures[figure] ?? .nan
          // R's sums of z leave some 1e-16 where there is no spread at all.
          let isNothing = figure == "standardError" && abs(value) < 1e-9 && abs(own) < 1e-9
          let isClose = abs(own - value) <= 1e-9 * max(abs(value), 1e-3)
          #expect(
            isClose || isNothing || (own.isNaN && value.isNaN),
            "\(name): \(row.key): \(figure) is \(own), R says \(value)")
        }
      }
    }
  }

  /// The estimates of a case by domain, question and group.
  private static func estimates(_ name: String, by variable: String) throws
    -> [String: [String: Any]]
  {
    let data = name.prefix { $0 != "-" }
    var line = "breakdown \(name) answers-\(data)-SYNTHETIC.csv --workspace . --questions"
    line += " --format json"
    if !variable.isEmpty { line += " --by \(variable)" }
    let result = try Tool(folder: folder)(line)
    #expect(result.status == 0, "\(name): \(result.messages)")
    var found: [String: [String: Any]] = [:]
    for estimate in try json(result.output)["estimates"] as? [[String: Any]] ?? [] {
      let group = (estimate["group"] as? [String: Any])?.first.map { "\($0.key)=\($0.value)" } ?? ""
      let question = estimate["question"] as? String ?? ""
      found["\(estimate["domain"] as? String ?? "")/\(question)/\(group)"] = estimate
    }
    return found
  }
}
