import SurveyAnalysis
import SurveyModel

extension WaveSample {
  var json: JSONValue {
    [
      "survey": .string(survey), "wave": .string(wave), "method": .string(method),
      "respondents": .integer(respondents), "firstDay": JSONValue(days?.lowerBound.iso),
      "lastDay": JSONValue(days?.upperBound.iso),
    ]
  }
}

extension WavePair {
  /// One entry a line; a pair that cannot be compared has one, for the overall score.
  var json: [JSONValue] {
    let common: [String: JSONValue] = [
      "from": from.json, "to": to.json, "comparable": .bool(reason == nil),
      "reason": JSONValue(reason?.rawValue), "sharedQuestions": .integer(shared),
      "onlyFrom": JSONValue(onlyFrom), "onlyTo": JSONValue(onlyTo),
      "unscorable": JSONValue(unscorable), "joint": .bool(isJoint),
    ]
    if reason != nil {
      let nothing = JSONValue.object([
        "domain": .string(Domain.overall), "question": .null, "group": [:], "change": .null,
        "standardError": .null, "degreesOfFreedom": .null, "interval": .null, "pValue": .null,
        "direction": .null, "fromScore": .null, "toScore": .null, "ownScore": .null,
        "totalChange": .null, "methodEffect": .null, "notes": [],
      ])
      return [nothing.adding(common)]
    }
    return changes.map { $0.json.adding(common) }
  }
}

extension WaveChange {
  fileprivate var json: JSONValue {
    [
      "domain": .string(difference.domain), "question": JSONValue(difference.question),
      "group": difference.group.json, "change": JSONValue(difference.difference),
      "standardError": JSONValue(difference.standardError),
      "degreesOfFreedom": JSONValue(difference.degreesOfFreedom),
      "interval": JSONValue(difference.interval), "pValue": JSONValue(difference.pValue),
      "direction": JSONValue(direction?.rawValue), "fromScore": JSONValue(from?.score),
      "toScore": JSONValue(to?.score), "ownScore": JSONValue(ownScore),
      "totalChange": JSONValue(total), "methodEffect": JSONValue(methodEffect),
      "notes": JSONValue(difference.notes.map(\.rawValue)),
    ]
  }
}

extension TaskEffect {
  func json(of pair: WavePair) -> JSONValue {
    [
      "from": pair.from.json, "to": pair.to.json, "tasks": JSONValue(tasks),
      "questions": JSONValue(questions), "own": JSONValue(own?.difference),
      "ownInterval": JSONValue(own?.interval), "othersInterval": JSONValue(others?.interval),
      "others": JSONValue(others?.difference), "difference": JSONValue(difference?.difference),
      "standardError": JSONValue(difference?.standardError),
      "degreesOfFreedom": JSONValue(difference?.degreesOfFreedom),
      "interval": JSONValue(difference?.interval), "pValue": JSONValue(difference?.pValue),
      "verdict": .string(verdict.rawValue),
    ]
  }
}
