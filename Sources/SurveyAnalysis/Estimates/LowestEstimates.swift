import SurveyModel

extension [Estimate] {
  /// The rows with the lowest scores, lowest first: of each domain or question its groups, or, where
  /// there are no groups, of all domains and of all questions.
  func keepingLowest(_ count: Int) -> [Estimate] {
    let hasGroups = contains { !$0.group.parts.isEmpty }
    var order: [String] = []
    var tables: [String: [Estimate]] = [:]
    for estimate in self where estimate.score != nil {
      if !hasGroups, estimate.domain == Domain.overall { continue }
      if hasGroups, estimate.group.parts.isEmpty { continue }
      let table =
        hasGroups
        ? "\(estimate.domain)\u{1F}\(estimate.question ?? "")" : "\(estimate.question != nil)"
      if tables[table] == nil { order.append(table) }
      tables[table, default: []].append(estimate)
    }
    return order.flatMap { table in
      (tables[table] ?? []).enumerated().sorted {
        (share($0.element), $0.offset) < (share($1.element), $1.offset)
      }.prefix(count).map(\.element)
    }
  }

  /// How far up its own range a score lies: domains may have different ranges.
  private func share(_ estimate: Estimate) -> Double {
    let range = estimate.range
    return ((estimate.score ?? 0) - range.lowerBound) / (range.upperBound - range.lowerBound)
  }
}
