package import SurveyModel

extension Chart {
  /// The Vega-Lite specification that draws the chart in one language, its data within it.
  ///
  /// Every number in it is placed by its value and written in the very letters of the table; no text
  /// of the office ever stands in an expression or as a field's name.
  package func drawing(in language: Language) -> JSONValue {
    let drawing = Drawing(chart: self, language: language)
    return switch kind {
    case .domainScores: drawing.domainScores
    case .dimensionRadar: drawing.radar
    case .groupScores: drawing.groupScores
    case .heatMap: drawing.heatMap
    case .answerDistribution: drawing.answers
    case .choiceShares: drawing.choices
    case .findings: drawing.findings
    case .trend: drawing.trend
    case .indexShares: drawing.indexShares
    case .taskStates: drawing.taskStates
    }
  }
}

/// What all drawings have in common: the title with what must be told, and how things look.
struct Drawing {
  let chart: Chart
  let language: Language
  let groupNames: [String]

  init(chart: Chart, language: Language) {
    self.chart = chart
    self.language = language
    groupNames = chart.groupNames
  }

  /// The room for a chart's marks; labels and figures stand beside it.
  static let width = 420.0
  static let font = "'DejaVu Sans', 'Noto Sans', 'Segoe UI', Arial, sans-serif"

  func say(_ vietnamese: String, _ english: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  /// A whole specification of layered marks.
  ///
  /// - Parameters:
  ///   - width: The room for marks.
  ///   - height: Its height; `["step": 40]` is so much a row.
  ///   - values: The data, one object a mark or row.
  ///   - layers: The marks.
  ///   - note: What else must be told above it.
  /// - Returns: What `vega-lite/v6.json` describes.
  func layered(
    width: Double = width, height: JSONValue, values: [JSONValue], layers: [JSONValue],
    note: String? = nil
  ) -> JSONValue {
    let body: JSONValue = [
      "width": .number(width), "height": height, "data": ["values": .array(values)],
      "layer": .array(layers),
    ]
    return framed(body, note: note)
  }

  /// A specification's body with what is round it.
  func framed(_ body: JSONValue, note: String? = nil) -> JSONValue {
    body.adding([
      "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
      "background": .string(Palette.paper),
      "padding": 16,
      "title": [
        "text": .array(wrapped(chart.title[language], width: 78).map { .string($0) }),
        "subtitle": .array((subtitle + [note].compactMap(\.self)).map { .string($0) }),
        "anchor": "start", "frame": "bounds", "offset": 18,
      ],
      "config": Self.config,
    ])
  }

  /// What must be told first, then what is counted and on what it rests.
  private var subtitle: [String] {
    var rest = [(say("Đơn vị: ", "Unit: ")) + chart.unit[language]]
    if let base = chart.base {
      rest.append(NumberFormat(language).count(base) + say(" phiếu", " responses"))
    }
    rest += [chart.weighting, chart.interval].compactMap { $0?[language] }
    return chart.notices.flatMap { wrapped($0[language], width: 100) }
      + wrapped(chart.subtitle[language], width: 100)
      + wrapped(rest.joined(separator: "; "), width: 100)
  }

  private static let config: JSONValue = [
    "font": .string(font),
    "view": ["stroke": .null],
    "title": [
      "font": .string(font), "fontSize": 17, "fontWeight": "bold", "color": .string(Palette.ink),
      "subtitleFont": .string(font), "subtitleFontSize": 13, "subtitleColor": .string(Palette.ink),
      "subtitlePadding": 6, "lineHeight": 22, "subtitleLineHeight": 18,
    ],
    "axis": [
      "labelFont": .string(font), "titleFont": .string(font), "labelFontSize": 12,
      "titleFontSize": 12, "titleFontWeight": "normal", "labelColor": .string(Palette.quiet),
      "titleColor": .string(Palette.quiet), "domainColor": .string(Palette.axis),
      "tickColor": .string(Palette.axis), "gridColor": .string(Palette.grid),
    ],
    "legend": [
      "labelFont": .string(font), "titleFont": .string(font), "labelFontSize": 12,
      "labelColor": .string(Palette.ink), "titleColor": .string(Palette.quiet), "labelLimit": 320,
      "symbolStrokeColor": .string(Palette.axis),
    ],
    "text": [
      "font": .string(font), "fontSize": 13, "color": .string(Palette.ink), "lineBreak": "\n",
      "lineHeight": 16, "limit": 0,
    ],
    "range": ["category": .array(Palette.lines.map { .string($0) })],
  ]
}

extension JSONValue: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(floatLiteral value: Double) { self = .number(value) }
}
