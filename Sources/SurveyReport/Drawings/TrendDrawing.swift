import SurveyModel

extension Drawing {
  /// Scores over the waves: a line goes on only where waves may be compared, and a break says why.
  var trend: JSONValue {
    let rows = chart.table
    var waves: [String] = []
    var domains: [String] = []
    for row in rows {
      let wave = row.words("wave", language)
      if !waves.contains(wave) { waves.append(wave) }
      let domain = row.words("domain", language)
      if !domains.contains(domain) { domains.append(domain) }
    }
    let views = domains.map { domain in
      panel(rows.filter { $0.words("domain", language) == domain }, waves)
    }
    let body: JSONValue = ["concat": .array(views), "columns": 2, "spacing": 40]
    return framed(body)
  }

  private func panel(_ rows: [ChartRow], _ waves: [String]) -> JSONValue {
    let low = rows.first?.number("rangeLow") ?? 0
    let high = rows.first?.number("rangeHigh") ?? 100
    let values = rows.map { row -> JSONValue in
      func number(_ name: String) -> JSONValue { row.number(name).map { .number($0) } ?? .null }
      return [
        "kind": "point",
        "wave": .integer(waves.firstIndex(of: row.words("wave", language)) ?? 0),
        "stretch": .integer(Int(row.number("line") ?? 0)), "score": number("score"),
        "low": number("low"), "high": number("high"),
        "scoreText": .string(row.words("score", language)),
      ]
    }
    let names = waves.enumerated().map { place, wave -> JSONValue in
      [
        "kind": "wave", "wave": .integer(place),
        "label": .string(wrapped(wave, width: 16, limit: 1)[0]),
      ]
    }
    let breaks = zip(rows, rows.dropFirst()).compactMap { before, after -> JSONValue? in
      guard before["line"] != after["line"],
        let place = waves.firstIndex(of: after.words("wave", language))
      else { return nil }
      return [
        "kind": "break", "wave": .number(Double(place) - 0.5),
        "label": .string(say("đổi cách tính:\nkhông so sánh", "other method:\nnot comparable")),
      ]
    }
    let x = quantity(
      "wave",
      [
        "axis": .null,
        "scale": ["domain": [-0.5, .number(Double(waves.count) - 0.5)], "nice": false],
      ])
    let y = quantity(
      "score",
      [
        "axis": axis(nil).adding(["domain": false]),
        "scale": ["domain": [.number(low), .number(high)], "nice": false, "zero": false],
      ])
    func layer(_ kind: String, _ mark: JSONValue, _ encoding: JSONValue) -> JSONValue {
      (["mark": mark, "encoding": encoding] as JSONValue).adding(only(kind))
    }
    return [
      "title": [
        "text": .array(
          wrapped(rows.first?.label("domain", language) ?? "", width: 40).map { .string($0) }),
        "anchor": "start", "fontSize": 14, "offset": 8,
      ],
      "width": 300, "height": 190, "data": ["values": .array(values + names + breaks)],
      "layer": [
        layer(
          "break",
          ["type": "rule", "strokeDash": [4, 4], "color": .string(Palette.threshold)], ["x": x]),
        text(
          "label", ["fontSize": 12, "baseline": "bottom", "color": .string(Palette.threshold)],
          at: ["x": x, "y": ["value": 168]]
        ).adding(only("break")),
        layer(
          "point", ["type": "line", "color": .string(Palette.score), "strokeWidth": 2],
          ["x": x, "y": y, "detail": ["field": "stretch", "type": "nominal"]]),
        layer(
          "point", ["type": "rule", "color": .string(Palette.score), "strokeWidth": 2],
          ["x": x, "y": quantity("low"), "y2": ["field": "high"]]),
        layer(
          "point",
          [
            "type": "point", "filled": true, "size": 70, "opacity": 1,
            "color": .string(Palette.score),
          ], ["x": x, "y": y]),
        text(
          "scoreText", ["align": "left", "dx": 9, "fontWeight": "bold"], at: ["x": x, "y": y]
        ).adding(only("point")),
        text(
          "label", ["baseline": "top"], at: ["x": x, "y": ["value": 200]]
        ).adding(only("wave")),
      ],
    ]
  }
}
