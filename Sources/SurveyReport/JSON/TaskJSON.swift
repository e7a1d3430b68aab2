package import SurveyAnalysis
import SurveyModel

extension Recommendation.Match {
  /// A task with the reasons for which it matches.
  package var json: JSONValue {
    task.json.adding(["matchedBy": JSONValue(matchedBy.map(\.code))])
  }
}

extension RemedialTask {
  var json: JSONValue {
    [
      "id": .string(id),
      "plan": .string(plan),
      "year": .integer(year),
      "clause": .string(clause),
      "index": JSONValue(indices),
      "domain": JSONValue(domains),
      "topics": JSONValue(topics),
      "task": task.json,
      "timing": JSONValue(timing.map(\.rawValue)),
      "timingText": timingText.isEmpty ? .null : .string(timingText),
      "due": JSONValue(due),
      "target": JSONValue(target),
      "targetUnit": target == nil ? .null : .string(targetUnit),
      "targetBase": targetBase.isEmpty ? .null : .string(targetBase),
      "lead": JSONValue(lead),
      "support": JSONValue(support),
      "sameAs": JSONValue(sameAs),
      "sourceLines": .string(sourceLines),
    ]
  }
}

extension LocalizedText {
  /// An object with both languages.
  package var json: JSONValue { ["vi": .string(self[.vietnamese]), "en": .string(self[.english])] }
}
