import SurveyModel

extension Estimation {
  /// Gives every group its place among those of its line and table, the best first, and says whether
  /// its difference from the next lower one is established; equal scores share a place.
  func rank(_ estimates: inout [Estimate], _ residuals: Residuals) throws(AnalysisFailure) {
    let groups = order
    for line in sums.plan.rows.indices {
      let start = line * groups.count
      var tables: [Int: [Int]] = [:]
      for (offset, group) in groups.enumerated() where estimates[start + offset].score != nil {
        tables[sums.tally.tables.groups[group].margin, default: []].append(offset)
      }
      for margin in tables.keys.sorted() where !sums.plan.margins[margin].isEmpty {
        let ranked = (tables[margin] ?? []).sorted {
          (estimates[start + $0].score ?? 0, $1) > (estimates[start + $1].score ?? 0, $0)
        }
        var rank = 1
        for (place, offset) in ranked.enumerated() {
          let score = estimates[start + offset].score ?? 0
          let tie = sums.plan.rows[line].width * 1e-9
          if place > 0, let before = estimates[start + ranked[place - 1]].score,
            before - score > tie
          {
            rank = place + 1
          }
          estimates[start + offset].rank = rank
          guard place + 1 < ranked.count else { continue }
          estimates[start + offset].isAboveNext = try isEstablished(
            line, groups[offset], groups[ranked[place + 1]], residuals)
        }
      }
    }
  }

  /// nil where no test can be made.
  private func isEstablished(_ line: Int, _ a: Int, _ b: Int, _ residuals: Residuals)
    throws(AnalysisFailure) -> Bool?
  {
    guard sums.plan.settings.sample == .random, !isCensus, !mayShare(a),
      let scores = scores(line, a, b)
    else { return nil }
    let test = try test(line, (a, scores.a), (b, scores.b), residuals)
    return test.pValue.map { $0 < 1 - sums.plan.settings.confidence }
  }

  /// Whether groups of this table may share people whose part in both is not known: where people are
  /// drawn one by one and may give several answers.
  private func mayShare(_ group: Int) -> Bool {
    let margin = sums.plan.margins[sums.tally.tables.groups[group].margin]
    return sums.design.needsSquares && replicates == nil
      && margin.contains { sums.plan.variables[$0].isMultiple }
  }
}
