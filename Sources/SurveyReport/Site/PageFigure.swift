import Foundation
import SurveyModel

extension PageWriter {
  /// A chart on a page: its picture, its caption, and its table, folded away unless `open`.
  ///
  /// - Parameters:
  ///   - chart: What is shown.
  ///   - isOpen: Whether the table stands there unfolded.
  ///   - leadsOn: Whether a link leads to the chart's own page.
  /// - Returns: The piece.
  func figure(_ chart: Chart, isOpen: Bool = false, leadsOn: Bool = true) -> Piece {
    .figure([
      "chart": .string(chart.id), "caption": .string(chart.caption(in: language)),
      "picture": picture(of: chart),
      "missing": .string(
        say(
          "Chưa có hình vẽ cho biểu đồ này; số liệu có trong bảng dưới đây. Để có hình: cài Python 3 "
            + "và vl-convert (python3 -m pip install vl-convert-python), rồi chạy lại hailong site.",
          "This chart has no picture yet; its figures are in the table below. To get it: install "
            + "Python 3 and vl-convert (python3 -m pip install vl-convert-python), and run hailong "
            + "site again.")),
      "open": .bool(isOpen),
      "tableHead": .string(
        say("Bảng số liệu: ", "Table of figures: ") + chart.title[language]),
      "page": leadsOn
        ? [
          "href": .string(href(.chart(chart.id))),
          "text": .string(
            say(
              "Tải dữ liệu, nhúng biểu đồ, số liệu từ đâu: ",
              "Download, embed, how the figures came to be: ") + chart.title[language]),
        ] : .null,
      "table": tables[chart.id] ?? .null,
    ])
  }

  private func picture(of chart: Chart) -> TemplateValue {
    guard let drawn = bundle.drawings[chart, language] else { return .null }
    let size = svgSize(drawn.svg)
    return [
      "src": .string(data(chart.name(of: .svg(language)))),
      "alt": .string(chart.alternativeText(in: language)),
      "label": .string(say("Hình: ", "Picture: ") + chart.title[language]),
      "width": .string(size.width), "height": .string(size.height),
    ]
  }
}

/// The size that a drawing says of itself, so that the page keeps its place while it loads.
private func svgSize(_ svg: [UInt8]) -> (width: String, height: String) {
  let head = String(decoding: svg.prefix(400), as: UTF8.self)
  func attribute(_ name: String) -> String {
    guard let start = head.range(of: " \(name)=\"")?.upperBound else { return "" }
    return String(head[start...].prefix { $0.isNumber })
  }
  return (attribute("width"), attribute("height"))
}
