package import SurveyAnalysis
import SurveyModel

extension Estimate {
  /// One row of `estimates`; every figure of a suppressed row is null.
  package var json: JSONValue {
    let isHidden = status == .suppressed
    return [
      "domain": .string(domain),
      "question": JSONValue(question),
      "group": group.json,
      "range": JSONValue(range),
      "respondents": JSONValue(publishedRespondents),
      "answers": isHidden ? .null : .integer(answers),
      "weight": isHidden ? .null : .number(weight),
      "missing": isHidden ? .null : missing.json,
      "score": JSONValue(score),
      "unweightedScore": JSONValue(unweightedScore),
      "standardError": JSONValue(standardError),
      "degreesOfFreedom": JSONValue(degreesOfFreedom),
      "interval": JSONValue(interval),
      "intervalMethod": JSONValue(intervalMethod?.rawValue),
      "designEffect": JSONValue(designEffect),
      "effectiveBase": JSONValue(effectiveBase),
      "rank": JSONValue(rank),
      "aboveNext": isAboveNext.map { .bool($0) } ?? .null,
      "status": .string(status.rawValue),
      "note": JSONValue(note),
    ]
  }

  /// The codes of its notes, split by spaces; nil where there are none.
  package var note: String? {
    notes.isEmpty ? nil : notes.map(\.rawValue).joined(separator: " ")
  }
}

extension Difference {
  /// One row of `differences`.
  var json: JSONValue {
    [
      "domain": .string(domain),
      "question": JSONValue(question),
      "group": group.json,
      "a": .string(a),
      "b": .string(b),
      "respondents": isHidden
        ? .null : .array([.integer(respondentsA), .integer(respondentsB)]),
      "difference": JSONValue(difference),
      "standardError": JSONValue(standardError),
      "degreesOfFreedom": JSONValue(degreesOfFreedom),
      "interval": JSONValue(interval),
      "pValue": JSONValue(pValue),
      "note": JSONValue(notes.isEmpty ? nil : notes.map(\.rawValue).joined(separator: " ")),
    ]
  }
}

extension Group {
  /// An object: empty for the whole sample, null for those who did not say.
  package var json: JSONValue {
    .object(
      Dictionary(
        parts.map { ($0.variable, JSONValue($0.value)) }, uniquingKeysWith: { first, _ in first }))
  }
}

extension [MissingReason: Int] {
  var json: JSONValue {
    .object(
      Dictionary<String, JSONValue>(
        uniqueKeysWithValues: map { ($0.key.rawValue, .integer($0.value)) }))
  }
}
