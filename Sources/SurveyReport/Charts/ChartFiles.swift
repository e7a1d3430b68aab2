/// The chart folder: one JSON and one tidy CSV a chart, the list of them, and the schema
/// of each.
package func chartFiles(_ charts: [Chart]) -> [OutputFile] {
  let data = charts.flatMap { chart in
    [
      OutputFile(name: chart.jsonName, bytes: Array(chart.json.text.utf8)),
      OutputFile(name: chart.csvName, bytes: chart.records.csv(byteOrderMark: true)),
    ]
  }
  return data + [
    OutputFile(name: "index.json", bytes: Array(chartIndex(charts).text.utf8)),
    OutputFile(name: "chart.schema.json", bytes: Array(chartSchema.utf8)),
    OutputFile(name: "index.schema.json", bytes: Array(chartIndexSchema.utf8)),
  ]
}

/// What a web page needs to list the charts without opening each.
package func chartIndex(_ charts: [Chart]) -> JSONValue {
  [
    "schema": "chart.schema.json",
    "charts": .array(
      charts.map { chart in
        [
          "id": .string(chart.id), "kind": .string(chart.kind.rawValue),
          "title": chart.title.json, "subtitle": chart.subtitle.json,
          "survey": .string(chart.survey), "wave": .string(chart.wave),
          "synthetic": .bool(chart.provenance.isSynthetic),
          "reconstructed": .bool(chart.provenance.isReconstructed),
          "json": .string(chart.jsonName), "csv": .string(chart.csvName),
        ]
      }),
  ]
}

extension Chart {
  fileprivate var jsonName: String { "\(fileName).json" }
  fileprivate var csvName: String { "\(fileName).csv" }

  /// The id with every sign that a file name or an address cannot hold replaced.
  private var fileName: String {
    String(id.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" })
  }
}
