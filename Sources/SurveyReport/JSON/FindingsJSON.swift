import SurveyAnalysis
import SurveyModel

extension Recommendation {
  /// One entry of `findings`.
  func json(from provenance: Provenance?) -> JSONValue {
    finding.json.adding([
      "synthetic": .bool(provenance?.isSynthetic ?? false),
      "reconstructed": .bool(provenance?.isReconstructed ?? false),
      "tasks": .array(tasks.map(\.json)),
      "related": .array(related.map(\.json)),
    ])
  }
}

extension Finding {
  fileprivate var json: JSONValue {
    [
      "index": .string(index),
      "survey": .string(survey),
      "wave": .string(wave),
      "domain": .string(estimate.domain),
      "question": JSONValue(estimate.question),
      "group": estimate.group.json,
      "range": JSONValue(estimate.range),
      "status": .string(estimate.status.rawValue),
      "verdict": .string(verdict.rawValue),
      "verdictBasis": JSONValue(verdictBasis?.rawValue),
      "score": JSONValue(estimate.score),
      "interval": JSONValue(estimate.interval),
      "respondents": JSONValue(estimate.publishedRespondents),
      "minimum": JSONValue(minimum),
      "warning": JSONValue(warning),
      "nearWarning": .bool(nearWarning),
      "gap": JSONValue(gap),
      "pValue": JSONValue(pValue),
      "familySize": JSONValue(familySize),
      "basis": JSONValue(threshold?.basis),
    ]
  }
}
