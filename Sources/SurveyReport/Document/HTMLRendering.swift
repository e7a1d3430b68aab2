package import SurveyModel

extension Document {
  /// The document as one page that needs nothing else, for browsers, for printing, and for pandoc.
  package func html(in language: Language) -> String {
    let title = blocks.compactMap(\.titleWords).joined(separator: " ")
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(htmlEscaped(title))</title>
      <style>
      \(String(decoding: PackageResources.print_css, as: UTF8.self))</style>
      </head>
      <body>
      \(blocks.map(\.html).joined(separator: "\n"))
      </body>
      </html>

      """
  }
}

extension Document.Block {
  /// What the page is called by.
  fileprivate var titleWords: String? {
    switch self {
    case .title(let text): text
    case .centred(let line): line.text
    default: nil
    }
  }

  fileprivate var html: String {
    switch self {
    case .title(let text): "<h1>\(htmlEscaped(text))</h1>"
    case .notice(let text): styled("Notice", text)
    case .heading(let text, _): "<h2>\(htmlEscaped(text))</h2>"
    case .subheading(let text): "<h3>\(htmlEscaped(text))</h3>"
    case .paragraph(let text): "<div class=\"text\"><p>\(htmlEscaped(text))</p></div>"
    case .facts(let facts):
      facts.map {
        styled(
          "Compact", html: "<strong>\(htmlEscaped($0.label)):</strong> \(htmlEscaped($0.value))")
      }
      .joined(separator: "\n")
    case .item(let marker, let text, let details):
      ([styled("Item", "\(marker) \(text)")] + details.map { styled("Item Detail", $0) })
        .joined(separator: "\n")
    case .table(let table): table.html
    case .command(let text): "<pre>\(htmlEscaped(text))</pre>"
    case .source(let text): styled("Source", text)
    case .centred(let line): line.html
    case .columns(let left, let right):
      "<div class=\"columns\">\n"
        + [left, right].map { "<div>\n\($0.map(\.html).joined(separator: "\n"))\n</div>" }
        .joined(separator: "\n") + "\n</div>"
    }
  }
}

extension Document.Line {
  fileprivate var html: String { styled(place.rawValue, text.isEmpty ? "\u{A0}" : text) }
}

extension TextTable {
  fileprivate var html: String {
    let widths = HTMLColumnWidths(self).percent
    var lines = ["<table>", "<colgroup>"]
    lines += widths.map { "<col style=\"width:\($0)%\">" }
    lines += ["</colgroup>", "<thead>", "<tr>"]
    lines += columns.map { "<th style=\"text-align:center\">\(styled("Table Head", $0.head))</th>" }
    lines += ["</tr>", "</thead>", "<tbody>"]
    lines += rows.map(html)
    lines += ["</tbody>", "</table>"]
    return (lines + footnotes.map { styled("Footnote", $0) }).joined(separator: "\n")
  }

  private func html(_ row: Row) -> String {
    switch row {
    case .section(let text):
      "<tr class=\"section\"><td colspan=\"\(columns.count)\">\(styled("Table Section", text))</td></tr>"
    case .cells(let cells):
      "<tr>" + zip(columns, cells).map(html).joined() + "</tr>"
    }
  }

  private func html(_ column: Column, _ cell: Cell) -> String {
    var classes: [String] = []
    if column.alignment == .right { classes.append("figure") }
    switch cell.tone {
    case .alarm: classes.append("alarm")
    case .caution: classes.append("caution")
    default: break
    }
    if cell.depth > 0 { classes.append("deep") }
    let kind = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    // pandoc reads the alignment of a cell from its style alone.
    let style = column.alignment == .right ? " style=\"text-align:right\"" : ""
    return
      "<td\(kind)\(style)>\(String(repeating: "– ", count: cell.depth))\(htmlEscaped(cell.text))</td>"
  }
}

/// A paragraph of a style: its class for browsers, its name for pandoc's DOCX.
private func styled(_ style: String, _ text: String) -> String {
  styled(style, html: htmlEscaped(text))
}

private func styled(_ style: String, html: String) -> String {
  let name = style.lowercased().replacing(" ", with: "-")
  return "<div class=\"\(name)\" data-custom-style=\"\(style)\"><p>\(html)</p></div>"
}
