import SurveyModel

extension Drawing {
  /// Indices as parts of their maximum, beside what they are on their own scale.
  var indexShares: JSONValue {
    let rows = chart.table
    let names = rows.map { $0.label("index", language) }
    let x = quantity(
      "share",
      [
        "scale": ["domain": [0, 100], "nice": false],
        "axis": axis(say("% của điểm tối đa", "% of the maximum")),
      ])
    let values = rows.enumerated().map { place, row in
      let own = row.words("value", language) + " / " + row.words("maximum", language)
      let value: JSONValue = [
        "row": .integer(place),
        "share": row.number("share").map { .number($0) } ?? .null,
        "shareText": .string(row.number("share") == nil ? "" : row.words("share", language) + "%"),
        "own": .string(
          row.number("value") == nil ? say("không công bố", "not published") : own),
        "year": .string(say("năm ", "") + row.label("year", language)),
      ]
      return value.adding(lines("label", names[place]))
    }
    return layered(
      height: ["step": .number(step(names, least: 36))], values: values,
      layers: [
        [
          "mark": ["type": "bar", "height": 18, "color": .string(Palette.score)],
          "encoding": ["y": Self.row, "x": x],
        ],
        rowText("shareText", at: 14, isStrong: true), rowText("own", at: 90),
        rowText("year", at: 220),
      ] + rowLabels())
  }
}
