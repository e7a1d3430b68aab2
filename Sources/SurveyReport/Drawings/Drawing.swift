package import SurveyModel

extension Chart {
  /// The Vega-Lite specification that draws the chart in one language, its data within it.
  package func drawing(in language: Language) -> JSONValue {
    [
      "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
      "title": .string(title[language]),
      "data": ["values": .array([])],
      "mark": "point",
    ]
  }
}
