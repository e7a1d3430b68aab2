import SurveyAnalysis
import SurveyModel

/// A trend as records: one row a wave and line, with the change from the wave before.
struct TrendRecords {
  let table: RecordTable

  init(_ report: TrendReport) {
    var rows: [[RecordTable.Value]] = []
    for (sample, breakdown) in report.waves {
      let provenance = Provenance(breakdown.settings)
      let pair = report.pairs.first { $0.to == sample }
      for estimate in breakdown.estimates {
        let change = pair?.changes.first {
          $0.difference.domain == estimate.domain && $0.difference.question == estimate.question
            && $0.difference.group == estimate.group
        }
        let difference = change?.difference
        rows.append([
          .bool(provenance.isSynthetic), .bool(provenance.isReconstructed), .text(sample.survey),
          .text(sample.wave), .text(sample.method), .text(estimate.domain),
          .init(estimate.question),
          .init(estimate.group.parts.map { "\($0.variable)=\($0.value ?? "null")" }),
          .init(estimate.score), .init(estimate.interval?.lowerBound),
          .init(estimate.interval?.upperBound), .init(estimate.standardError),
          .init(estimate.publishedRespondents), .init(pair?.from.survey), .init(pair?.from.wave),
          pair == nil ? .none : .bool(change != nil), .init(pair?.reason?.rawValue),
          .init(difference?.difference), .init(difference?.standardError),
          .init(difference?.degreesOfFreedom), .init(difference?.interval?.lowerBound),
          .init(difference?.interval?.upperBound), .init(difference?.pValue),
          .init(change?.direction?.rawValue), .init(change?.total), .init(change?.methodEffect),
        ])
      }
    }
    table = RecordTable(
      columns: [
        "synthetic", "reconstructed", "survey", "wave", "method", "domain", "question", "group",
        "score", "intervalLow", "intervalHigh", "standardError", "respondents", "fromSurvey",
        "fromWave", "comparable", "reason", "change", "changeStandardError",
        "changeDegreesOfFreedom", "changeLow", "changeHigh", "pValue", "direction", "totalChange",
        "methodEffect",
      ], rows: rows)
  }
}
