import SurveyAnalysis
import SurveyModel

extension Drawing {
  /// Domains as bars with intervals and thresholds; where rows lie on several scales, each by its
  /// place on its own.
  var domainScores: JSONValue {
    let rows = chart.table
    let scales = Set(rows.map { [$0.number("rangeLow"), $0.number("rangeHigh")] })
    let isMixed = scales.count > 1
    let low = isMixed ? 0 : rows.first?.number("rangeLow") ?? 0
    let high = isMixed ? 100 : rows.first?.number("rangeHigh") ?? 100
    let scale: JSONValue = ["domain": [.number(low), .number(high)], "nice": false, "zero": false]
    let title = isMixed ? say("% của thang điểm của từng dòng", "% of each row's own scale") : nil
    let x = quantity("score", ["scale": scale, "axis": axis(title)])
    let at: [String: JSONValue] = ["y": Self.row, "x": x]
    let values = rows.enumerated().map { place, row in
      value(of: row, place, isMixed ? share(on: row) : { $0 })
    }
    let hasVerdicts = rows.contains { !$0.words("verdict", language).isEmpty }
    return layered(
      height: ["step": .number(step(rows.map(name), least: 40))], values: values,
      layers: [
        [
          "mark": ["type": "bar", "height": 16, "color": .string(Palette.bar)],
          "encoding": ["y": Self.row, "x": x, "x2": ["datum": .number(low)]],
        ],
        [
          "mark": ["type": "rule", "strokeWidth": 2, "color": .string(Palette.score)],
          "encoding": ["y": Self.row, "x": quantity("low"), "x2": ["field": "high"]],
        ],
        [
          "mark": [
            "type": "point", "filled": true, "size": 70, "opacity": 1,
            "color": .string(Palette.score),
          ], "encoding": .object(at),
        ],
        [
          "mark": [
            "type": "tick", "thickness": 3, "height": 26, "color": .string(Palette.threshold),
          ], "encoding": ["y": Self.row, "x": quantity("minimum")],
        ],
        text(
          "minimumText",
          ["fontSize": 12, "dy": -20, "color": .string(Palette.threshold)],
          at: ["y": Self.row, "x": quantity("minimum")]),
        hiddenWords, rowText("scoreText", at: 14, isStrong: true),
      ] + rowLabels() + (hasVerdicts ? rowWords("verdictText", at: 74) : []))
  }

  /// A nested domain is set in.
  private func name(_ row: ChartRow) -> String {
    let depth = Int(row.number("depth") ?? 0)
    return (depth > 0 ? "– " : "") + row.label("domain", language)
  }

  private func share(on row: ChartRow) -> (Double) -> Double {
    let low = row.number("rangeLow") ?? 0
    let width = (row.number("rangeHigh") ?? 1) - low
    return { width > 0 ? ($0 - low) / width * 100 : 0 }
  }

  private func value(of row: ChartRow, _ place: Int, _ put: (Double) -> Double) -> JSONValue {
    func number(_ name: String) -> JSONValue {
      row.number(name).map { .number(put($0)) } ?? .null
    }
    let isHidden = row.number("score") == nil
    let verdict = Verdict(rawValue: row.words("verdict", language))
    let words = verdict.map { "\($0.mark) \($0.words[language])" } ?? ""
    let value: JSONValue = [
      "row": .integer(place), "score": number("score"),
      "low": number("low"), "high": number("high"), "minimum": number("minimum"),
      "minimumText": .string(row.words("minimum", language)),
      "scoreText": .string(row.words("score", language)),
      "hidden": .string(isHidden ? row.label("note", language) : ""),
    ]
    return value.adding(lines("label", name(row))).adding(lines("verdictText", words, width: 22))
  }
}
