import ArgumentParser
import SurveyAnalysis
import SurveyModel

/// What to hold against what in a breakdown.
struct ComparisonOptions: ParsableArguments {
  @Option(
    help: help(
      "So sánh hai nhóm: BIẾN=A:B; hai đợt: wave=2022:2023.",
      "Compare two groups: VAR=A:B; two waves: wave=2022:2023."))
  var compare: String?

  @Flag(help: help("Xếp hạng các nhóm của --by.", "Rank the groups of --by."))
  var rank = false

  @Option(help: help("Chỉ giữ N dòng điểm thấp nhất.", "Keep the N lowest rows."))
  var lowest: Int?

  mutating func validate() throws {
    if let compare, Self.comparison(compare) == nil {
      throw ValidationError(
        spoken(
          "--compare '\(compare)': cần 'BIẾN=A:B', như 'sex=nam:nu' hay 'wave=2022:2023'",
          "--compare '\(compare)': 'VAR=A:B' is expected, as in 'sex=nam:nu' or 'wave=2022:2023'"))
    }
    if let lowest, lowest < 1 {
      throw ValidationError(
        spoken("--lowest \(lowest): cần số từ 1", "--lowest \(lowest): a number from 1 is expected")
      )
    }
  }

  func apply(to request: inout AnalysisRequest) throws {
    if rank, request.by.isEmpty {
      throw ValidationError(
        spoken("--rank cần có --by BIẾN", "--rank needs --by VAR"))
    }
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
