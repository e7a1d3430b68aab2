import SurveyAnalysis
import SurveyModel

extension Drawing {
  /// Domains by groups, every cell with its number; the colour tells the place on the row's own scale.
  var heatMap: JSONValue {
    let rows = chart.table
    var domains: [String] = []
    var groups: [String] = []
    var names: [String: String] = [:]
    func key(_ row: ChartRow) -> String {
      chart.groupNames.map { row.words($0, language) }.joined(separator: "\u{1F}")
    }
    for row in rows {
      let domain = row.words("domain", language)
      if !domains.contains(domain) {
        domains.append(domain)
        names[domain] = row.label("domain", language)
      }
      if !groups.contains(key(row)) { groups.append(key(row)) }
    }
    let steps = domains.map { names[$0] ?? $0 }
    let cells = rows.map { row in
      cell(
        row, domains.firstIndex(of: row.words("domain", language)) ?? 0,
        groups.firstIndex(of: key(row)) ?? 0)
    }
    let size = max(64, min(92, 560 / Double(max(1, groups.count))))
    let heads = groups.indices.map { place in
      let row = rows.first { key($0) == groups[place] }
      let value: JSONValue = ["kind": "head", "column": .integer(place)]
      return value.adding(lines("label", row.map(groupName) ?? "", width: Int(size / 7.5)))
    }
    let labels = domains.indices.map { place in
      let value: JSONValue = ["kind": "row", "row": .integer(place)]
      return value.adding(lines("label", steps[place]))
    }
    let column: JSONValue = ["field": "column", "type": "ordinal", "axis": .null]
    let hasHidden = rows.contains { $0.number("score") == nil }
    return layered(
      width: size * Double(groups.count), height: ["step": .number(step(steps, least: 30))],
      values: cells + heads + labels,
      layers: [
        ([
          "mark": ["type": "rect", "stroke": .string(Palette.paper), "strokeWidth": 2],
          "encoding": [
            "x": column, "y": Self.row,
            "fill": ["field": "fill", "type": "nominal", "scale": .null],
          ],
        ] as JSONValue).adding(only("cell")),
        text(
          "scoreText", ["fontSize": 12],
          at: [
            "x": column, "y": Self.row,
            "color": ["field": "ink", "type": "nominal", "scale": .null],
          ]
        ).adding(only("cell")),
      ] + rowLabels(of: "row")
        + block(
          "label", ["baseline": "bottom", "fontSize": 12], of: "head",
          at: ["x": column, "y": ["value": -8]])
        + (hasHidden ? [why(rows)] : []))
  }

  private func cell(_ row: ChartRow, _ line: Int, _ column: Int) -> JSONValue {
    guard let score = row.number("score") else {
      return [
        "kind": "cell", "row": .integer(line), "column": .integer(column), "scoreText": "–",
        "fill": .string(Palette.hidden), "ink": .string(Palette.ink),
      ]
    }
    let low = row.number("rangeLow") ?? 0
    let width = (row.number("rangeHigh") ?? 1) - low
    let part = width > 0 ? (score - low) / width : 0
    // Scores crowd in the upper half of their scale: a step each tenth from the middle on.
    let step = max(0, min(4, Int((part - 0.5) * 10)))
    return [
      "kind": "cell", "row": .integer(line), "column": .integer(column),
      "scoreText": .string(row.words("score", language)), "fill": .string(Palette.heat[step]),
      "ink": .string(step == 4 ? Palette.onStrong : Palette.ink),
    ]
  }

  /// Why some cells have a dash.
  private func why(_ rows: [ChartRow]) -> JSONValue {
    var words: [String] = []
    for row in rows where row.number("score") == nil {
      let note = row.label("note", language)
      if !note.isEmpty, !words.contains(note) { words.append(note) }
    }
    return [
      "data": ["values": [["label": .string("– : " + words.joined(separator: "; "))]]],
      "mark": [
        "type": "text", "align": "left", "baseline": "top", "fontSize": 12,
        "color": .string(Palette.quiet),
      ],
      "encoding": [
        "text": ["field": "label", "type": "nominal"], "x": ["value": 0],
        "y": ["value": ["expr": "height + 12"]],
      ],
    ]
  }
}
