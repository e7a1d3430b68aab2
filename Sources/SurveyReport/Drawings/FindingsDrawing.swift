import SurveyAnalysis
import SurveyModel

extension Drawing {
  /// How far each score lies from its threshold: left of the line is below it.
  var findings: JSONValue {
    var met: Set<String> = []
    // A row for each task repeats its finding.
    let rows = chart.table.filter { row in
      let key = ["domain", "question", "group"].map { row.words($0, language) }
      return met.insert(key.joined(separator: "\u{1F}")).inserted
    }
    func part(_ row: ChartRow) -> Double? {
      guard let gap = row.number("gap"), let low = row.number("rangeLow"),
        let high = row.number("rangeHigh"), high > low
      else { return nil }
      return gap / (high - low) * 100
    }
    let names = rows.map { $0.label("domain", language) }
    let end = max(10, ((rows.compactMap(part).map(abs).max() ?? 0) / 10).rounded(.up) * 10)
    let x = quantity(
      "gap",
      [
        "scale": ["domain": [.number(-end), .number(end)], "nice": false],
        "axis": axis(
          say("Cách ngưỡng, % của thang điểm", "Distance from the threshold, % of the scale")),
      ])
    let values = rows.enumerated().map { place, row in
      let verdict = Verdict(rawValue: row.words("verdict", language))
      let gap = row.words("gap", language)
      let words = verdict.map { "\($0.mark) \($0.words[language])" } ?? ""
      let value: JSONValue = [
        "row": .integer(place),
        "gap": part(row).map { .number($0) } ?? .null,
        "scoreText": .string(row.words("score", language)),
        "gapText": .string(gap.isEmpty ? "" : "(\(gap))"),
        "hidden": .string(row.number("score") == nil ? row.label("note", language) : ""),
      ]
      return value.adding(lines("label", names[place]))
        .adding(lines("verdictText", words, width: 22))
    }
    return layered(
      height: ["step": .number(step(names))], values: values,
      layers: [
        [
          "mark": ["type": "rule", "color": .string(Palette.threshold), "strokeWidth": 2],
          "encoding": ["x": ["datum": 0]],
        ],
        [
          "mark": ["type": "rule", "strokeWidth": 4, "color": .string(Palette.bar)],
          "encoding": ["y": Self.row, "x": x, "x2": ["datum": 0]],
        ],
        [
          "mark": [
            "type": "point", "filled": true, "size": 90, "opacity": 1,
            "color": .string(Palette.score),
          ], "encoding": ["y": Self.row, "x": x],
        ],
        hiddenWords, rowText("scoreText", at: 14, isStrong: true), rowText("gapText", at: 72),
      ] + rowLabels() + rowWords("verdictText", at: 140))
  }
}
