import ArgumentParser
import SurveyAnalysis
import SurveyModel

/// What to hold against what in a breakdown.
struct ComparisonOptions: ParsableArguments {
  @Option(help: "So sánh hai nhóm: BIẾN=A:B; hai đợt: wave=2022:2023. Compare two groups or waves.")
  var compare: String?

  @Flag(help: "Xếp hạng các nhóm của --by. Rank the groups.")
  var rank = false

  @Option(help: "Chỉ giữ N dòng điểm thấp nhất. Keep the N lowest.")
  var lowest: Int?

  mutating func validate() throws {
    if let compare, Self.comparison(compare) == nil {
      throw ValidationError("--compare '\(compare)': 'VAR=A:B' (sex=nam:nu, wave=2022:2023)")
    }
    if let lowest, lowest < 1 { throw ValidationError("--lowest \(lowest): 1, 2, …") }
  }

  func apply(to request: inout AnalysisRequest) throws {
    if rank, request.by.isEmpty { throw ValidationError("--rank: --by VAR") }
    request.ranks = rank
    request.lowest = lowest
    request.comparison = compare.flatMap { Self.comparison($0) }
  }

  /// Reads `VAR=A:B`; a value that holds a colon is split at the last one.
  private static func comparison(_ text: String) -> GroupComparison? {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let colon = parts[1].lastIndex(of: ":") else { return nil }
    let a = String(parts[1][..<colon])
    let b = String(parts[1][parts[1].index(after: colon)...])
    return a.isEmpty || b.isEmpty || a == b
      ? nil : GroupComparison(variable: parts[0], a: a, b: b)
  }
}
