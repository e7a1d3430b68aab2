package import SurveyModel

/// The pictures of charts, by chart and language; none where the program that draws is missing.
package struct Drawings: Sendable {
  package struct Drawn: Sendable, Equatable {
    package var svg: [UInt8]
    package var png: [UInt8]

    package init(svg: [UInt8], png: [UInt8]) {
      self.svg = svg
      self.png = png
    }
  }

  /// The program that drew them, with its version.
  package var engine: String?
  /// Why there are none; nil where there are.
  package var missing: RenderingFailure?
  private var drawn: [String: Drawn] = [:]

  package static func none(_ reason: RenderingFailure?) -> Drawings {
    var drawings = Drawings()
    drawings.missing = reason
    return drawings
  }

  package subscript(chart: Chart, language: Language) -> Drawn? {
    get { drawn[Self.key(chart, language)] }
    set { drawn[Self.key(chart, language)] = newValue }
  }

  package func hasDrawn(_ chart: Chart) -> Bool {
    Language.allCases.allSatisfy { self[chart, $0] != nil }
  }

  private static func key(_ chart: Chart, _ language: Language) -> String {
    "\(language.rawValue) \(chart.id)"
  }
}
