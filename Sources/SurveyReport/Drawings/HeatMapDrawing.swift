import SurveyAnalysis
import SurveyModel

extension Drawing {
  /// Domains by groups, every cell with its number; the colour tells the place on the domain's own
  /// scale.
  ///
  /// Where groups are many, they are the rows.
  var heatMap: JSONValue {
    let drawn = DrawnGroups(of: self)
    let rows = drawn.rows
    let domains = Entries(rows, key: { $0.words("domain", language) }) {
      $0.label("domain", language)
    }
    let groups = Entries(rows, key: groupKey, name: groupName)
    let isTurned = groups.names.count > max(12, domains.names.count)
    let (down, across) = isTurned ? (groups, domains) : (domains, groups)
    let cells = rows.map { row in
      cell(row, down.place(of: row), across.place(of: row))
    }
    let size = max(64, min(92, 560 / Double(max(1, across.names.count))))
    let heads = across.names.enumerated().map { place, name in
      let value: JSONValue = ["kind": "head", "column": .integer(place)]
      return value.adding(lines("label", name, width: Int(size / 7.5)))
    }
    let labels = down.names.enumerated().map { place, name in
      let value: JSONValue = ["kind": "row", "row": .integer(place)]
      return value.adding(lines("label", name))
    }
    let column: JSONValue = ["field": "column", "type": "ordinal", "axis": .null]
    let hasHidden = rows.contains { $0.number("score") == nil }
    return layered(
      width: size * Double(across.names.count),
      height: ["step": .number(step(down.names, least: 30))],
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
        + (hasHidden ? [why(rows)] : []), note: drawn.note)
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

/// What the rows of a chart are told apart by in one direction, in order.
private struct Entries {
  private(set) var names: [String] = []
  private var places: [String: Int] = [:]
  private let key: (ChartRow) -> String

  init(_ rows: [ChartRow], key: @escaping (ChartRow) -> String, name: (ChartRow) -> String) {
    self.key = key
    for row in rows where places[key(row)] == nil {
      places[key(row)] = names.count
      names.append(name(row))
    }
  }

  func place(of row: ChartRow) -> Int { places[key(row)] ?? 0 }
}
