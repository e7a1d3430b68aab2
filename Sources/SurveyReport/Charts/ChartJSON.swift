import SurveyModel

extension Chart {
  /// The chart as `chart.schema.json` describes it.
  package var json: JSONValue {
    [
      "id": .string(id),
      "kind": .string(kind.rawValue),
      "title": title.json,
      "subtitle": subtitle.json,
      "survey": JSONValue(survey),
      "index": JSONValue(index),
      "wave": JSONValue(wave),
      "method": JSONValue(method),
      "scheme": JSONValue(scheme),
      "unit": unit.json,
      "base": JSONValue(base),
      "weighting": weighting?.json ?? .null,
      "interval": interval?.json ?? .null,
      "confidence": JSONValue(confidence),
      "thresholds": .array(limits.map(\.json)),
      "disclosure": disclosure?.json(hidden: hiddenRows) ?? .null,
      "questions": .array(questions.map(\.json)),
      "caption": caption.json,
      "alt": alternativeText.json,
      "source": .string(provenance.source),
      "synthetic": .bool(provenance.isSynthetic),
      "reconstructed": .bool(provenance.isReconstructed),
      "notices": .array(notices.map(\.json)),
      "licence": licence.isStated
        ? ["name": .string(licence.name), "url": .string(licence.address)] : .null,
      "data": [
        "columns": .array(columns.map(\.json)),
        "rows": .array(rows.map { row in .object(named(row)) }),
      ],
    ]
  }

  /// What must be told wherever it is shown.
  var notices: [LocalizedText] { provenance.notices + cautions }

  private func named(_ row: [RecordTable.Value]) -> [String: JSONValue] {
    Dictionary(
      zip(columns, row).map { ($0.name, $1.json) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Chart.Limit {
  fileprivate var json: JSONValue {
    [
      "minimum": RecordTable.Value.published(minimum).json,
      "warning": RecordTable.Value(published: warning).json, "basis": .string(basis),
    ]
  }
}

extension Chart.Column {
  fileprivate var json: JSONValue {
    ["name": .string(name), "type": .string(type.rawValue), "label": label.json]
  }
}

extension Chart.Wording {
  fileprivate var json: JSONValue { ["question": .string(question), "text": text.json] }
}

extension Chart.Disclosure {
  fileprivate func json(hidden: Int) -> JSONValue {
    ["minimum": .integer(minimum), "rule": words.json, "hidden": .integer(hidden)]
  }
}
