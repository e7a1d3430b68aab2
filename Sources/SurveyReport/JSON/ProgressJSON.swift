package import SurveyAnalysis
import SurveyModel

extension TaskProgress {
  /// A task with how it stands, and its log.
  package var json: JSONValue {
    task.json.adding([
      "state": .string(state.rawValue),
      "startedOn": JSONValue(startedOn?.iso),
      "doneOn": JSONValue(doneOn?.iso),
      "verifiedOn": JSONValue(verifiedOn?.iso),
      "doneLate": .bool(isDoneLate),
      "targetStatus": JSONValue(target?.rawValue),
      "measures": .array(
        measures.map {
          ["on": .string($0.on.iso), "value": .number($0.value), "by": .string($0.by)]
        }),
      "lastEvidence": JSONValue(lastEvidence?.iso),
      "overdue": .array(overdue.map(\.json)),
      "cases": .array(cases.map(\.json)),
      "reports": .array(
        reports.map {
          [
            "unit": .string($0.unit), "state": .string($0.state.rawValue),
            "last": JSONValue($0.last?.iso), "measure": JSONValue($0.measure?.value),
          ]
        }),
      "leadHolders": .array(lead.map(\.json)),
      "supportHolders": .array(support.map(\.json)),
      "refersTo": .array(
        refersTo.map { ["id": .string($0.task.id), "state": .string($0.state.rawValue)] }),
      "events": .array(log.events.map(\.json)),
    ])
  }
}

extension Overdue {
  fileprivate var json: JSONValue {
    switch self {
    case .withoutEvidence(let since, let last):
      ["reason": .string(code), "since": .string(since.iso), "last": JSONValue(last?.iso)]
    case .pastDue(let due):
      ["reason": .string(code), "since": .string(due.iso), "last": .null]
    case .openCase(let open):
      ["reason": .string(code), "since": .string(open.due.iso), "last": .null]
    }
  }
}

extension TaskCase {
  fileprivate var json: JSONValue {
    [
      "case": .integer(Int(number)), "by": .string(by), "note": .string(note),
      "daysLate": .integer(daysLate), "openedOn": .string(openedOn.iso),
      "due": .string(due.iso), "closedOn": JSONValue(closedOn?.iso),
    ]
  }
}

extension Holder {
  fileprivate var json: JSONValue {
    ["named": .string(named), "kind": .string(kind.rawValue), "units": JSONValue(units)]
  }
}

extension TaskEvent {
  /// One entry of the log.
  package var json: JSONValue {
    [
      "number": .integer(Int(id)),
      "task": .string(task),
      "kind": .string(kind.rawValue),
      "on": .string(on.iso),
      "by": .string(by),
      "note": .string(note),
      "evidence": .array(
        evidence.map { ["place": .string($0.place), "sha256": JSONValue($0.sha256)] }),
      "measure": JSONValue(measure),
      "due": JSONValue(due?.iso),
      "refersTo": JSONValue(refersTo.map { Int($0) }),
      "role": JSONValue(role),
      "units": JSONValue(units),
      "difficulty": .string(difficulty),
      "proposal": .string(proposal),
      "author": .string(author),
      "recordedAt": .string(recordedAt),
    ]
  }
}
