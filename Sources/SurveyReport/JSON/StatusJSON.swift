import SurveyModel

extension StoredSurvey {
  /// One entry of `surveys`.
  package var json: JSONValue {
    let provenance = Provenance(settings)
    return [
      "survey": .string(survey),
      "title": .string(settings.title),
      "index": .string(settings.index),
      "method": .string(settings.method),
      "synthetic": .bool(provenance.isSynthetic),
      "reconstructed": .bool(provenance.isReconstructed),
      "waves": .array(waves.map(\.json)),
    ]
  }
}

extension StoredSurvey.StoredWave {
  fileprivate var json: JSONValue {
    [
      "wave": .string(wave),
      "respondents": .integer(respondents),
      "imports": .array(imports.map(\.json)),
    ]
  }
}

extension ImportRecord {
  fileprivate var json: JSONValue {
    file.json.adding([
      "import": .integer(Int(id)),
      "importedAt": .string(importedAt),
      "definitions": .string(definitions),
      "undoneAt": JSONValue(undoneAt),
      "replacedBy": JSONValue(replacedBy.map(Int.init)),
      "read": .integer(ledger.read),
      "accepted": .integer(ledger.accepted),
      "rejected": .integer(ledger.rejected),
      "duplicate": .integer(ledger.duplicate),
      "blank": .integer(ledger.blank),
      "superseded": .integer(ledger.superseded),
    ])
  }
}
