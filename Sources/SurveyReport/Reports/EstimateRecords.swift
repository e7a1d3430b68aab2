import SurveyAnalysis
import SurveyModel

/// A breakdown as records: one row an estimate, one column a breakdown variable.
///
/// In `group.VAR` an empty cell is a subtotal and `null` those who did not say.
struct EstimateRecords {
  let table: RecordTable

  init(_ breakdown: Breakdown, _ labels: Labels) {
    let provenance = Provenance(breakdown.settings)
    let survey: [RecordTable.Value] = [
      .text(breakdown.survey), .text(breakdown.settings.index), .text(breakdown.settings.wave),
      .text(breakdown.settings.method), .bool(provenance.isSynthetic),
      .bool(provenance.isReconstructed),
    ]
    let columns =
      ["survey", "index", "wave", "method", "synthetic", "reconstructed"]
      + ["domain", "question", "labelVi", "labelEn"] + breakdown.by.map { "group.\($0)" }
      + figureColumns
    table = RecordTable(
      columns: columns,
      rows: breakdown.estimates.map { estimate -> [RecordTable.Value] in
        let label =
          estimate.question.map { labels.question($0, of: breakdown.survey) }
          ?? labels.domain(estimate.domain)
        return survey
          + [.text(estimate.domain), .init(estimate.question)]
          + [.text(label[.vietnamese]), .text(label[.english])]
          + breakdown.by.map { value(of: $0, in: estimate.group) } + figures(of: estimate)
      })
  }

}

private let figureColumns =
  ["rangeLow", "rangeHigh", "respondents", "answers", "weight"]
  + MissingReason.allCases.map { "missing.\($0.rawValue)" }
  + [
    "score", "unweightedScore", "standardError", "degreesOfFreedom", "intervalLow",
    "intervalHigh", "intervalMethod", "designEffect", "effectiveBase", "rank", "aboveNext",
    "status", "note",
  ]

private func value(of variable: String, in group: Group) -> RecordTable.Value {
  guard let part = group.parts.first(where: { $0.variable == variable }) else { return .none }
  return .text(part.value ?? "null")
}

private func figures(of estimate: Estimate) -> [RecordTable.Value] {
  let isHidden = estimate.status == .suppressed
  let missing = MissingReason.allCases.map { reason in
    isHidden ? RecordTable.Value.none : .integer(estimate.missing[reason] ?? 0)
  }
  return [
    .number(estimate.range.lowerBound), .number(estimate.range.upperBound),
    .init(estimate.publishedRespondents), isHidden ? .none : .integer(estimate.answers),
    isHidden ? .none : .number(estimate.weight),
  ] + missing + [
    .init(estimate.score), .init(estimate.unweightedScore), .init(estimate.standardError),
    .init(estimate.degreesOfFreedom), .init(estimate.interval?.lowerBound),
    .init(estimate.interval?.upperBound), .init(estimate.intervalMethod?.rawValue),
    .init(estimate.designEffect), .init(estimate.effectiveBase), .init(estimate.rank),
    estimate.isAboveNext.map { .bool($0) } ?? .none, .text(estimate.status.rawValue),
    .init(estimate.note),
  ]
}
