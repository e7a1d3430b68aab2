import SurveyModel

/// What a web page needs to list the charts without opening each: `index.json`.
func chartIndex(_ charts: [Chart], _ drawings: Drawings) -> JSONValue {
  [
    "schema": "schemas/index.schema.json",
    "charts": .array(
      charts.map { chart in
        [
          "id": .string(chart.id), "kind": .string(chart.kind.rawValue),
          "title": chart.title.json, "subtitle": chart.subtitle.json,
          "survey": JSONValue(chart.survey), "wave": JSONValue(chart.wave),
          "synthetic": .bool(chart.provenance.isSynthetic),
          "reconstructed": .bool(chart.provenance.isReconstructed),
          "alt": chart.alternativeText.json, "caption": chart.caption.json,
          "json": .string(chart.name(of: .json)), "csv": .string(chart.name(of: .csv)),
          "specification": named(chart) { .specification($0) },
          "svg": drawings.hasDrawn(chart) ? named(chart) { .svg($0) } : .null,
          "png": drawings.hasDrawn(chart) ? named(chart) { .png($0) } : .null,
        ]
      }),
  ]
}

private func named(_ chart: Chart, _ file: (Language) -> Chart.File) -> JSONValue {
  .object(
    Dictionary(
      Language.allCases.map { ($0.rawValue, .string(chart.name(of: file($0)))) },
      uniquingKeysWith: { first, _ in first }))
}
