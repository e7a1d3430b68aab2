import SurveyAnalysis
import SurveyModel

/// Findings as records: one row a finding and task; a finding without task has one row too.
struct FindingRecords {
  let table: RecordTable

  init(
    _ recommendations: [Recommendation], _ labels: Labels,
    _ surveys: [(survey: String, settings: SurveySettings)]
  ) {
    let provenance = Dictionary(
      surveys.map { ($0.survey, Provenance($0.settings)) }, uniquingKeysWith: { first, _ in first })
    let rows = recommendations.flatMap { recommendation -> [[RecordTable.Value]] in
      let finding = recommendation.finding
      let source = provenance[finding.survey]
      let own: [RecordTable.Value] =
        [.bool(source?.isSynthetic ?? false), .bool(source?.isReconstructed ?? false)]
        + columns(of: finding, labels)
      let tasks =
        recommendation.tasks.map { columns(of: $0, "own") }
        + recommendation.related.map { columns(of: $0, "related") }
      if tasks.isEmpty {
        return [own + Array(repeating: .none, count: Self.taskColumns.count)]
      }
      return tasks.map { own + $0 }
    }
    table = RecordTable(columns: Self.findingColumns + Self.taskColumns, rows: rows)
  }

  private static let findingColumns = [
    "synthetic", "reconstructed", "index", "survey", "wave", "domain", "question", "labelVi",
    "labelEn", "group", "status", "verdict", "verdictBasis", "score", "intervalLow",
    "intervalHigh", "respondents", "minimum", "warning", "nearWarning", "gap", "pValue",
    "familySize", "basis",
  ]

  private static let taskColumns = [
    "relation", "task", "taskIndex", "clause", "matchedBy", "taskVi", "taskEn", "lead", "support",
    "timing", "timingText", "due", "target", "targetUnit", "targetBase",
  ]
}

private func columns(of finding: Finding, _ labels: Labels) -> [RecordTable.Value] {
  let estimate = finding.estimate
  let label =
    estimate.question.map { labels.question($0, of: finding.survey) }
    ?? labels.domain(estimate.domain)
  let group = estimate.group.parts.map { "\($0.variable)=\($0.value ?? "null")" }
  return [
    .text(finding.index), .text(finding.survey), .text(finding.wave), .text(estimate.domain),
    .init(estimate.question), .text(label[.vietnamese]), .text(label[.english]), .init(group),
    .text(estimate.status.rawValue), .text(finding.verdict.rawValue),
    .init(finding.verdictBasis?.rawValue), .init(estimate.score),
    .init(estimate.interval?.lowerBound), .init(estimate.interval?.upperBound),
    .init(estimate.publishedRespondents), .init(finding.minimum), .init(finding.warning),
    .bool(finding.nearWarning), .init(finding.gap), .init(finding.pValue),
    finding.familySize.map { .integer($0) } ?? .none, .init(finding.threshold?.basis),
  ]
}

private func columns(of match: Recommendation.Match, _ relation: String) -> [RecordTable.Value] {
  let task = match.task
  return [
    .text(relation), .text(task.id), .init(task.indices), .text(task.clause),
    .init(match.matchedBy.map(\.code)), .text(task.task[.vietnamese]), .text(task.task[.english]),
    .init(task.lead), .init(task.support), .init(task.timing.map(\.rawValue)),
    .text(task.timingText), .init(task.due), .init(task.target),
    task.target == nil ? .none : .text(task.targetUnit), .text(task.targetBase),
  ]
}
