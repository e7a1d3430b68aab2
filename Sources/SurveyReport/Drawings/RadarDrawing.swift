import Foundation
import SurveyModel

extension Drawing {
  /// Dimensions round a circle: each a spoke, its score so far from the middle.
  var radar: JSONValue {
    let rows = chart.table
    let low = rows.first?.number("rangeLow") ?? 0
    let high = rows.first?.number("rangeHigh") ?? 10
    let known = rows.indices.filter { rows[$0].number("score") != nil }
    func spoke(_ place: Int, _ radius: Double) -> [String: JSONValue] {
      let angle = 2 * Double.pi * Double(place) / Double(rows.count)
      func rounded(_ value: Double) -> JSONValue { .number((value * 1e4).rounded() / 1e4) }
      return ["x": rounded(radius * sin(angle)), "y": rounded(radius * cos(angle))]
    }
    func part(_ value: Double) -> Double { high > low ? (value - low) / (high - low) : 0 }
    func mark(_ kind: String, _ more: [String: JSONValue]) -> JSONValue {
      .object(more.merging(["kind": .string(kind)]) { $1 })
    }
    let rings = stride(from: 0.25, through: 1, by: 0.25).flatMap { radius in
      (rows.indices.map { $0 } + [0]).enumerated().map { order, place in
        mark(
          "ring",
          spoke(place, radius).merging(
            ["group": .number(radius), "order": .integer(order)]) { $1 })
      }
    }
    let spokes = rows.indices.flatMap { place in
      [0.0, 1.0].enumerated().map { order, radius in
        mark(
          "spoke",
          spoke(place, radius).merging(
            ["group": .integer(place + 10), "order": .integer(order)]) { $1 })
      }
    }
    // A dimension without a score breaks the line.
    let isWhole = known.count == rows.count
    let points = (known + (isWhole ? known.prefix(1) : [])).enumerated().map { order, place in
      mark(
        "score",
        spoke(place, part(rows[place].number("score") ?? low)).merging(
          [
            "group": .integer(100 + (isWhole ? 0 : stretch(known, place))),
            "order": .integer(order),
          ]
        ) { $1 })
    }
    let names = rows.indices.map { place -> JSONValue in
      let row = rows[place]
      let words =
        row.number("score") == nil ? row.label("note", language) : row.words("score", language)
      let named = wrapped(row.label("domain", language), width: 24, limit: Self.mostLines - 1)
      let text = (named + [words.isEmpty ? "–" : words]).joined(separator: "\n")
      let across = sin(2 * Double.pi * Double(place) / Double(rows.count))
      let isAbove = cos(2 * Double.pi * Double(place) / Double(rows.count)) > 0
      let side =
        abs(across) < 0.1 ? (isAbove ? "above" : "under") : across > 0 ? "right" : "left"
      return mark(
        "name-\(side)",
        spoke(place, 1.08).merging(
          ["label": .string(text), "labelLines": .integer(named.count + 1)]) { $1 })
    }
    let scale: JSONValue = ["domain": [-1.3, 1.3], "nice": false]
    let at: [String: JSONValue] = [
      "x": quantity("x", ["axis": .null, "scale": scale]),
      "y": quantity("y", ["axis": .null, "scale": scale]),
    ]
    func line(_ kind: String, _ style: [String: JSONValue]) -> JSONValue {
      let base: JSONValue = ["type": "line"]
      return [
        "transform": [["filter": ["field": "kind", "equal": .string(kind)]]],
        "mark": base.adding(style),
        "encoding": .object(
          at.merging([
            "detail": ["field": "group", "type": "nominal"],
            "order": ["field": "order", "type": "quantitative"],
          ]) { $1 }),
      ]
    }
    func words(_ side: String, _ align: String, _ baseline: String) -> [JSONValue] {
      block(
        "label", ["align": .string(align), "baseline": .string(baseline)], of: "name-\(side)",
        at: at)
    }
    let format = NumberFormat(language)
    let ends = mark(
      "end",
      spoke(0, 0).merging([
        "label": .string(
          say("giữa ", "centre ") + format.plain(low) + say(", rìa ", ", rim ") + format.plain(high)
        )
      ]) { $1 })
    return layered(
      height: .number(Self.width), values: rings + spokes + points + names + [ends],
      layers: [
        line("ring", ["color": .string(Palette.grid), "strokeWidth": 1]),
        line("spoke", ["color": .string(Palette.grid), "strokeWidth": 1]),
        line("score", ["color": .string(Palette.score), "strokeWidth": 2.5]),
        [
          "transform": [["filter": ["field": "kind", "equal": "score"]]],
          "mark": [
            "type": "point", "filled": true, "size": 60, "opacity": 1,
            "color": .string(Palette.score),
          ], "encoding": .object(at),
        ],
        text(
          "label", ["fontSize": 12, "color": .string(Palette.quiet)],
          at: ["x": ["value": .number(Self.width / 2)], "y": ["value": .number(Self.width + 30)]]
        ).adding(only("end")),
      ] + words("above", "center", "bottom") + words("under", "center", "top")
        + words("right", "left", "middle") + words("left", "right", "middle"))
  }

  /// Which unbroken stretch of known dimensions one stands in.
  private func stretch(_ known: [Int], _ place: Int) -> Int {
    zip(known, known.dropFirst()).count { $1 <= place && $1 - $0 > 1 }
  }
}
