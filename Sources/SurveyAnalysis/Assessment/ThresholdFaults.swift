package import SurveyModel

/// A fault that shows only when thresholds meet a survey.
package struct ThresholdFault: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// Another row, at this line, applies alike and is as specific.
    case ties(line: Int)
    /// The bound lies outside the range of what it applies to.
    case outside(ClosedRange<Double>)
  }

  /// The line of `thresholds.csv`.
  package var line: Int
  package var kind: Kind
}

extension Analysis {
  /// Looks for ties and for bounds outside a range, over the survey's domains and questions.
  ///
  /// Groups need no look: a row for a group ties with another only where both name it.
  package func faults(in thresholds: [Threshold]) -> [ThresholdFault] {
    var faults: [ThresholdFault] = []
    for row in rows {
      let applying = thresholds.filter { $0.applies(to: row, settings, survey) }
      for (index, threshold) in applying.enumerated() {
        for other in applying[..<index] where other.isAsSpecific(as: threshold) {
          faults.append(.init(line: threshold.line, kind: .ties(line: other.line)))
        }
        for bound in [threshold.minimum, threshold.warning].compactMap(\.self) {
          if case .value(let value) = bound, !row.range.contains(value) {
            faults.append(.init(line: threshold.line, kind: .outside(row.range)))
          }
        }
      }
    }
    return faults.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension Threshold {
  fileprivate func applies(to row: ScoreRow, _ settings: SurveySettings, _ survey: String) -> Bool {
    func fits(_ wanted: String?, _ found: String?) -> Bool { wanted == nil || wanted == found }
    return fits(question, row.question) && fits(domain, row.domain)
      && fits(self.survey, survey) && fits(wave, settings.wave) && fits(index, settings.index)
  }

  /// Two rows that name the same things, or groups of which one respondent may be in both.
  fileprivate func isAsSpecific(as other: Threshold) -> Bool {
    func same(_ a: String?, _ b: String?) -> Bool { (a == nil) == (b == nil) }
    let groups: Bool
    switch (group, other.group) {
    case (nil, nil): groups = true
    case (let a?, let b?): groups = a.variable == b.variable && a.value == b.value
    default: groups = false
    }
    return groups && same(question, other.question) && same(domain, other.domain)
      && same(survey, other.survey) && same(wave, other.wave) && same(index, other.index)
  }
}
