import SurveyModel

extension FileReport {
  /// One entry of `files`.
  package var json: JSONValue {
    file.json.adding([
      "survey": .string(survey),
      "seenBefore": .bool(seenBefore),
      "read": .integer(ledger.read),
      "accepted": .integer(ledger.accepted),
      "rejected": .integer(ledger.rejected),
      "duplicate": .integer(ledger.duplicate),
      "blank": .integer(ledger.blank),
      "superseded": .integer(ledger.superseded),
      "columns": [
        "matched": JSONValue(matched), "unmatched": JSONValue(unmatched),
        "missing": JSONValue(missing), "sensitive": JSONValue(sensitive),
        "near": .array(
          near.map { ["header": .string($0.header), "names": JSONValue($0.names)] }),
      ],
      "masked": .integer(masked),
      "personal": .array(personal.map(\.json)),
      "problems": .array(problems.map(\.json)),
      "quarantine": JSONValue(quarantine),
    ])
  }
}

extension FileReport.Personal {
  fileprivate var json: JSONValue {
    [
      "header": .string(header),
      "letter": .string(letter),
      "kind": .string(kind),
      "cells": .integer(count),
      "looked": .integer(looked),
      "line": .integer(line),
    ]
  }
}

extension FileReport.Problem {
  fileprivate var json: JSONValue {
    [
      "line": JSONValue(line),
      "record": JSONValue(record),
      "byte": JSONValue(byte),
      "column": JSONValue(column),
      "letter": JSONValue(letter),
      "cell": JSONValue(cell),
      "mend": JSONValue(mend),
      "code": .string(code),
      "reason": reason.json,
    ]
  }
}

extension SourceFile {
  /// The facts of a file, without what became of its rows.
  var json: JSONValue {
    [
      "file": .string(name),
      "sha256": .string(sha256),
      "bytes": .integer(bytes),
      "encoding": .string(encoding),
      "encodingConfidence": .number(encodingConfidence),
      "delimiter": .string(delimiter),
      "quote": .string(quote),
      "lineEnds": .string(lineEnds),
      "headerLine": .integer(headerLine),
      "headerRows": .integer(headerRows),
      "footer": JSONValue(footer),
      "decimal": .string(decimal),
      "dates": .string(dates),
    ]
  }
}
