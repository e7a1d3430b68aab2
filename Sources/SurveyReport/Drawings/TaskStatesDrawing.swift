import SurveyAnalysis
import SurveyModel

extension Drawing {
  /// Tasks by unit, their states in order, with how many are behind their time.
  var taskStates: JSONValue {
    let rows = chart.table
    var units: [String] = []
    for row in rows {
      let unit = row.words("unit", language)
      if !units.contains(unit) { units.append(unit) }
    }
    let own = units.map { unit in rows.filter { $0.words("unit", language) == unit } }
    let names = own.map { $0.first?.label("unit", language) ?? "" }
    var values: [JSONValue] = []
    var most = 1.0
    for (place, rows) in own.enumerated() {
      var left = 0.0
      for row in rows {
        let count = row.number("tasks") ?? 0
        guard count > 0 else { continue }
        let shade = Self.shade(of: row.words("state", language))
        values.append([
          "kind": "state", "row": .integer(place), "left": .number(left),
          "right": .number(left + count), "middle": .number(left + count / 2),
          "text": .string(row.words("tasks", language)), "fill": .string(shade.fill),
          "ink": .string(shade.ink),
        ])
        left += count
      }
      most = max(most, left)
      let value: JSONValue = ["kind": "unit", "row": .integer(place)]
      values.append(
        value.adding(lines("label", names[place])).adding(lines("overdue", overdue(rows))))
    }
    let x = quantity(
      "left",
      [
        "scale": ["domain": [0, .number(most)], "nice": false],
        "axis": axis(nil).adding(["tickMinStep": 1]),
      ])
    let layers: [JSONValue] = [
      ([
        "mark": [
          "type": "bar", "height": 22, "stroke": .string(Palette.paper), "strokeWidth": 1,
        ],
        "encoding": [
          "y": Self.row, "x": x, "x2": ["field": "right"],
          "fill": ["field": "fill", "type": "nominal", "scale": .null],
        ],
      ] as JSONValue).adding(only("state")),
      text(
        "text", [:],
        at: [
          "y": Self.row, "x": quantity("middle"),
          "color": ["field": "ink", "type": "nominal", "scale": .null],
        ]
      ).adding(only("state")),
    ]
    let main: JSONValue = [
      "width": .number(Self.width), "height": ["step": .number(step(names, least: 36))],
      "data": ["values": .array(values)],
      "layer": .array(layers + rowLabels(of: "unit") + rowWords("overdue", at: 14, of: "unit")),
    ]
    let states = own.first ?? []
    return framed([
      "vconcat": [
        legend(
          states.map {
            ($0.label("state", language), Self.shade(of: $0.words("state", language)).fill)
          }), main,
      ], "spacing": 14,
    ])
  }

  private static func shade(of state: String) -> (fill: String, ink: String) {
    switch TaskState(rawValue: state) {
    case .inProgress: (Palette.inFavour[0], Palette.ink)
    case .done: (Palette.inFavour[1], Palette.onStrong)
    case .verified: (Palette.lines[2], Palette.onStrong)
    default: (Palette.between, Palette.ink)
    }
  }

  /// "⚑ quá hạn: 6", state by state.
  private func overdue(_ rows: [ChartRow]) -> String {
    let late = rows.filter { ($0.number("overdue") ?? 0) > 0 }
    if late.isEmpty { return "" }
    return say("! quá hạn: ", "! overdue: ")
      + late.map { "\($0.words("overdue", language)) (\($0.label("state", language)))" }
      .joined(separator: ", ")
  }
}
