import SurveyAnalysis
import SurveyModel

extension Drawing {
  /// Groups as dots with intervals, a panel a domain, one under the other.
  var groupScores: JSONValue {
    let drawn = DrawnGroups(of: self)
    let rows = drawn.rows
    var panels: [String] = []
    for row in rows {
      let domain = row.words("domain", language)
      if !panels.contains(domain) { panels.append(domain) }
    }
    let views = panels.map { domain in
      panel(rows.filter { $0.words("domain", language) == domain })
    }
    let body: JSONValue = ["vconcat": .array(views), "spacing": 26]
    return framed(body, note: drawn.note)
  }

  private func panel(_ rows: [ChartRow]) -> JSONValue {
    let low = rows.first?.number("rangeLow") ?? 0
    let high = rows.first?.number("rangeHigh") ?? 100
    let scale: JSONValue = ["domain": [.number(low), .number(high)], "nice": false, "zero": false]
    let names = rows.map(groupName)
    let x = quantity("score", ["scale": scale, "axis": axis(nil)])
    let values = rows.enumerated().map { place, row in
      func number(_ name: String) -> JSONValue { row.number(name).map { .number($0) } ?? .null }
      let value: JSONValue = [
        "row": .integer(place), "score": number("score"),
        "low": number("low"), "high": number("high"),
        "scoreText": .string(row.words("score", language)),
        "interval": .string(
          row.number("low") == nil
            ? "" : row.words("low", language) + "–" + row.words("high", language)),
        "hidden": .string(row.number("score") == nil ? row.label("note", language) : ""),
      ]
      return value.adding(lines("label", names[place]))
    }
    let layers: [JSONValue] = [
      [
        "mark": ["type": "rule", "strokeWidth": 2, "color": .string(Palette.score)],
        "encoding": ["y": Self.row, "x": quantity("low"), "x2": ["field": "high"]],
      ],
      [
        "mark": [
          "type": "point", "filled": true, "size": 70, "opacity": 1,
          "color": .string(Palette.score),
        ], "encoding": ["y": Self.row, "x": x],
      ],
      hiddenWords, rowText("scoreText", at: 14, isStrong: true), rowText("interval", at: 72),
    ]
    return [
      "title": [
        "text": .array(
          wrapped(rows.first?.label("domain", language) ?? "", width: 70).map { .string($0) }),
        "anchor": "start", "frame": "bounds", "fontSize": 14, "offset": 6,
      ],
      "width": .number(Self.width), "height": ["step": .number(step(names, least: 26))],
      "data": ["values": .array(values)],
      "layer": .array(layers + rowLabels()),
    ]
  }

  /// What a row is told apart by: one variable's value, or several joined.
  func groupName(_ row: ChartRow) -> String {
    groupNames.map { row.label($0, language) }.joined(separator: ", ")
  }
}
