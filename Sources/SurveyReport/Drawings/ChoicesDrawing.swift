import SurveyModel

extension Drawing {
  /// How many took each choice, in the choices' order.
  var choices: JSONValue {
    let rows = chart.table
    let names = rows.map { $0.label("choice", language) }
    let highest = rows.compactMap { $0.number("percent") }.max() ?? 0
    let end = max(10, (highest / 10).rounded(.up) * 10)
    let x = quantity(
      "percent",
      ["scale": ["domain": [0, .number(end)], "nice": false], "axis": axis("%")])
    let values = rows.enumerated().map { place, row in
      let value: JSONValue = [
        "row": .integer(place),
        "percent": row.number("percent").map { .number($0) } ?? .null,
        "percentText": .string(row.words("percent", language)),
        "hidden": .string(row.number("percent") == nil ? row.label("note", language) : ""),
      ]
      return value.adding(lines("label", names[place]))
    }
    return layered(
      height: ["step": .number(step(names, least: 28))], values: values,
      layers: [
        [
          "mark": ["type": "bar", "height": 16, "color": .string(Palette.score)],
          "encoding": ["y": Self.row, "x": x],
        ],
        hiddenWords, rowText("percentText", at: 14, isStrong: true),
      ] + rowLabels())
  }
}
