import SurveyModel

extension Drawing {
  /// Answers as bars that part at a line: those that count as satisfied right of it; where no choice
  /// tells, the middle of the scale astride it.
  var answers: JSONValue {
    let rows = chart.table
    var questions: [String] = []
    for row in rows {
      let question = row.words("question", language)
      if !questions.contains(question) { questions.append(question) }
    }
    let own = questions.map { question in rows.filter { $0.words("question", language) == question }
    }
    let scale = own.max { $0.count < $1.count } ?? []
    let shades = shades(of: scale)
    var values: [JSONValue] = []
    var reach = (left: 0.0, right: 0.0)
    for (place, rows) in own.enumerated() {
      let shares = rows.map { $0.number("percent") ?? 0 }
      var left = -behind(rows, shares)
      reach.left = max(reach.left, -left)
      reach.right = max(reach.right, left + shares.reduce(0, +))
      let isHidden = rows.allSatisfy { $0.number("percent") == nil }
      let value: JSONValue = [
        "kind": "question", "row": .integer(place),
        "hidden": .string(isHidden ? rows.first?.label("note", language) ?? "" : ""),
      ]
      values.append(value.adding(lines("label", rows.first?.label("question", language) ?? "")))
      for (choice, row) in rows.enumerated() where !isHidden {
        let right = left + shares[choice]
        values.append([
          "kind": "answer", "row": .integer(place), "left": .number(rounded(left)),
          "right": .number(rounded(right)), "middle": .number(rounded((left + right) / 2)),
          "text": .string(shares[choice] >= 7 ? row.words("percent", language) : ""),
          "fill": .string(shades[choice].fill), "ink": .string(shades[choice].ink),
        ])
        left = right
      }
    }
    let x = quantity(
      "left",
      [
        "scale": ["domain": [.number(-reach.left - 2), .number(reach.right + 2)], "nice": false],
        "axis": axis(nil, values: []).adding(["labels": false, "ticks": false]),
      ])
    let labels = questions.indices.map { own[$0].first?.label("question", language) ?? "" }
    let layers: [JSONValue] = [
      // Under the bars: figures stand astride it.
      [
        "mark": ["type": "rule", "color": .string(Palette.ink), "strokeWidth": 1.5],
        "encoding": ["x": ["datum": 0]],
      ],
      ([
        "mark": [
          "type": "bar", "height": 22, "stroke": .string(Palette.paper), "strokeWidth": 1,
        ],
        "encoding": [
          "y": Self.row, "x": x, "x2": ["field": "right"],
          "fill": ["field": "fill", "type": "nominal", "scale": .null],
        ],
      ] as JSONValue).adding(only("answer")),
      text(
        "text", ["fontSize": 12],
        at: [
          "y": Self.row, "x": quantity("middle"),
          "color": ["field": "ink", "type": "nominal", "scale": .null],
        ]
      ).adding(only("answer")),
      hiddenWords.adding(only("question")),
    ]
    let main: JSONValue = [
      "width": .number(Self.width + 100), "height": ["step": .number(step(labels, least: 36))],
      "data": ["values": .array(values)], "layer": .array(layers + rowLabels(of: "question")),
    ]
    return framed(["vconcat": [key(scale, shades), main], "spacing": 14])
  }

  private func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

  /// How much of a question's answers lies left of the line.
  private func behind(_ rows: [ChartRow], _ shares: [Double]) -> Double {
    let satisfied = rows.map { $0["satisfied"] == .bool(true) }
    if satisfied.contains(true) {
      return zip(shares, satisfied).reduce(0) { $0 + ($1.1 ? 0 : $1.0) }
    }
    let half = rows.count / 2
    let left = shares.prefix(half).reduce(0, +)
    return rows.count.isMultiple(of: 2) ? left : left + (shares[half] / 2)
  }

  /// A colour a choice with that of the text upon it, from one end of the scale to the other.
  private func shades(of rows: [ChartRow]) -> [(fill: String, ink: String)] {
    let satisfied = rows.map { $0["satisfied"] == .bool(true) }
    let half = rows.count / 2
    let against =
      satisfied.contains(true)
      ? satisfied.indices.filter { !satisfied[$0] } : Array(rows.indices.prefix(half))
    let favour =
      satisfied.contains(true)
      ? satisfied.indices.filter { satisfied[$0] }
      : Array(rows.indices.suffix(half))
    return rows.indices.map { place in
      if let rank = against.firstIndex(of: place) {
        // The last of three or more against is neither for nor against.
        if rank == against.count - 1, against.count > 2 { return (Palette.between, Palette.ink) }
        return rank == 0
          ? (Palette.against[0], Palette.onStrong) : (Palette.against[1], Palette.ink)
      }
      if let rank = favour.firstIndex(of: place) {
        return rank == favour.count - 1
          ? (Palette.inFavour[1], Palette.onStrong) : (Palette.inFavour[0], Palette.ink)
      }
      return (Palette.between, Palette.ink)
    }
  }

  /// The choices in their order, each with its colour: the legend.
  private func key(_ rows: [ChartRow], _ shades: [(fill: String, ink: String)]) -> JSONValue {
    legend(zip(rows, shades).map { ($0.label("choice", language), $1.fill) })
  }

  /// A line of coloured squares with words, wrapped where it would be too wide.
  func legend(_ entries: [(text: String, fill: String)]) -> JSONValue {
    var x = 0.0
    var y = 10.0
    var values: [JSONValue] = []
    for (place, entry) in entries.enumerated() {
      let text = wrapped(entry.text, width: 60, limit: 1)[0]
      let wide = 30 + Double(displayWidth(text)) * 7.8
      if x + wide > 760, x > 0 {
        x = 0
        y += 22
      }
      values.append([
        "x": .number(x), "y": .number(y), "textX": .number(x + 12), "text": .string(text),
        "fill": .string(entry.fill), "place": .integer(place),
      ])
      x += wide
    }
    let at: [String: JSONValue] = ["y": quantity("y", ["scale": .null, "axis": .null])]
    return [
      "width": 760, "height": .number(y + 10), "data": ["values": .array(values)],
      "layer": [
        [
          "mark": [
            "type": "square", "size": 150, "opacity": 1, "filled": true,
            "stroke": .string(Palette.axis), "strokeWidth": 1,
          ],
          "encoding": .object(
            at.merging([
              "x": quantity("x", ["scale": .null, "axis": .null]),
              "fill": ["field": "fill", "type": "nominal", "scale": .null],
            ]) { $1 }),
        ],
        text(
          "text", ["align": "left", "baseline": "middle"],
          at: at.merging(["x": quantity("textX", ["scale": .null, "axis": .null])]) { $1 }),
      ],
    ]
  }
}
