import SurveyModel

/// The pieces of specifications that several drawings share.
extension Drawing {
  /// A quantitative position.
  func quantity(_ field: String, _ further: [String: JSONValue] = [:]) -> JSONValue {
    (["field": .string(field), "type": "quantitative"] as JSONValue).adding(further)
  }

  /// The place of a row, by its number: two rows of the same name stay apart, and one without a
  /// figure keeps its place.
  static let row: JSONValue = ["field": "row", "type": "ordinal", "axis": .null]

  /// The axis under horizontal marks.
  func axis(_ title: String?, values: [Double]? = nil) -> JSONValue {
    let plain: JSONValue = [
      "title": JSONValue(title), "tickCount": 6, "grid": true, "domain": false, "format": "~f",
    ]
    return plain.adding(
      values.map { ["values": .array($0.map { .number($0) })] } ?? [:])
  }

  /// A text mark.
  ///
  /// - Parameters:
  ///   - field: The field that holds the words.
  ///   - style: Properties of the mark.
  ///   - encoding: Where it stands.
  /// - Returns: A layer.
  func text(
    _ field: String, _ style: [String: JSONValue] = [:], at encoding: [String: JSONValue]
  ) -> JSONValue {
    let mark: JSONValue = ["type": "text"]
    return [
      "mark": mark.adding(style),
      "encoding": .object(
        encoding.merging(["text": ["field": .string(field), "type": "nominal"]]) { $1 }),
    ]
  }

  /// Texts of several lines, set about their place as a whole; Vega hangs them from the first line.
  ///
  /// - Parameters:
  ///   - field: The field that holds the words, put there by `lines`.
  ///   - style: Properties of the mark; its baseline says how the lines lie about the place.
  ///   - shift: How much further down.
  ///   - kind: Which of the data it is for; nil for all.
  ///   - encoding: Where it stands.
  /// - Returns: A layer for each number of lines.
  func block(
    _ field: String, _ style: [String: JSONValue] = [:], shift: Double = 0, of kind: String? = nil,
    at encoding: [String: JSONValue]
  ) -> [JSONValue] {
    let part = style["baseline"] == "middle" ? 0.5 : style["baseline"] == "bottom" ? 1.0 : 0
    return (1...Self.mostLines).map { count in
      let lift = Double(count - 1) * Self.lineHeight * part
      let chosen: [JSONValue] =
        [["filter": ["field": .string(field + "Lines"), "equal": .integer(count)]]]
        + (kind.map { [["filter": ["field": "kind", "equal": .string($0)]]] } ?? [])
      return text(
        field, style.merging(["dy": .number(shift - lift)]) { $1 }, at: encoding
      ).adding(["transform": .array(chosen)])
    }
  }

  static let lineHeight = 16.0
  static let mostLines = 5

  /// A text in lines, as `block` sets it.
  func lines(_ field: String, _ text: String, width: Int = 36) -> [String: JSONValue] {
    let lines = wrapped(text, width: width, limit: Self.mostLines)
    return [
      field: .string(lines.joined(separator: "\n")), field + "Lines": .integer(lines.count),
    ]
  }

  /// What of the data a layer is for.
  func only(_ kind: String) -> [String: JSONValue] {
    ["transform": [["filter": ["field": "kind", "equal": .string(kind)]]]]
  }

  /// The names of rows, left of the marks.
  func rowLabels(of kind: String? = nil) -> [JSONValue] {
    block(
      "label", ["align": "right", "baseline": "middle"], of: kind,
      at: ["y": Self.row, "x": ["value": -12]])
  }

  /// Words of several lines right of the marks.
  func rowWords(_ field: String, at distance: Double, of kind: String? = nil) -> [JSONValue] {
    block(
      field, ["align": "left", "baseline": "middle"], of: kind,
      at: ["y": Self.row, "x": ["value": .number(Self.width + distance)]])
  }

  /// A figure right of the marks, so far from them.
  func rowText(_ field: String, at distance: Double, isStrong: Bool = false) -> JSONValue {
    text(
      field,
      [
        "align": "left", "baseline": "middle", "fontWeight": isStrong ? "bold" : "normal",
        "fontSize": isStrong ? 14 : 13,
      ], at: ["y": Self.row, "x": ["value": .number(Self.width + distance)]])
  }

  /// The words of a row whose figure is not shown, in the place of its mark.
  var hiddenWords: JSONValue {
    text(
      "hidden",
      [
        "align": "left", "baseline": "middle", "fontStyle": "italic", "fontSize": 12,
        "color": .string(Palette.quiet),
      ], at: ["y": Self.row, "x": ["value": 6]])
  }

  /// Room for the longest label of any row.
  func step(_ labels: [String], width: Int = 36, least: Double = 34) -> Double {
    let lines = labels.map { wrapped($0, width: width, limit: Self.mostLines).count }.max() ?? 1
    return max(least, Double(lines) * Self.lineHeight + 12)
  }
}
