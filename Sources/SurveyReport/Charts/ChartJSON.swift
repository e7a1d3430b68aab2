import SurveyModel

extension Chart {
  /// The chart as `chart.schema.json` describes it.
  package var json: JSONValue {
    [
      "id": .string(id),
      "kind": .string(kind.rawValue),
      "title": title.json,
      "subtitle": subtitle.json,
      "survey": .string(survey),
      "index": .string(index),
      "wave": .string(wave),
      "method": .string(method),
      "scheme": .string(scheme),
      "unit": unit.json,
      "base": JSONValue(base),
      "weighting": weighting.json,
      "interval": interval?.json ?? .null,
      "confidence": JSONValue(confidence),
      "thresholds": .array(limits.map(\.json)),
      "source": .string(provenance.source),
      "synthetic": .bool(provenance.isSynthetic),
      "reconstructed": .bool(provenance.isReconstructed),
      "notices": .array((provenance.notices + cautions).map(\.json)),
      "licence": .null,
      "data": [
        "columns": .array(columns.map(\.json)),
        "rows": .array(rows.map { row in .object(named(row)) }),
      ],
    ]
  }

  private func named(_ row: [RecordTable.Value]) -> [String: JSONValue] {
    Dictionary(
      zip(columns, row).map { ($0.name, $1.json) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Chart.Limit {
  fileprivate var json: JSONValue {
    ["minimum": .number(minimum), "warning": JSONValue(warning), "basis": .string(basis)]
  }
}

extension Chart.Column {
  fileprivate var json: JSONValue {
    ["name": .string(name), "type": .string(type.rawValue), "label": label.json]
  }
}
