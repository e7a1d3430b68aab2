extension Document {
  /// The document as Markdown, with tables as GitHub and pandoc read them.
  package var markdown: String {
    var parts: [String] = []
    for (index, block) in blocks.enumerated() {
      let text = block.markdown
      if index > 0, case .item = block, case .item = blocks[index - 1] {
        parts[parts.count - 1] += "\n" + text
      } else {
        parts.append(text)
      }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }
}

extension Document.Block {
  fileprivate var markdown: String {
    switch self {
    case .title(let text): "# \(escaped(text))"
    case .notice(let text): "> **\(escaped(text))**"
    case .heading(let text, _): "## \(escaped(text))"
    case .subheading(let text): "### \(escaped(text))"
    case .centred(let line): "**\(escaped(line.text))**"
    case .columns(let left, let right): sideBySide(left, right)
    case .paragraph(let text), .source(let text): escaped(text)
    case .command(let text): "    " + flattened(text)
    case .facts(let facts):
      facts.map { "- \(escaped($0.label)): \(escaped($0.value))" }.joined(separator: "\n")
    case .item(let marker, let text, let details):
      ([marker + " " + escaped(text)]
        + details.map { String(repeating: " ", count: marker.count + 1) + "- " + escaped($0) })
        .joined(separator: "\n")
    case .table(let table): table.markdown
    }
  }
}

/// Two columns as a table, whose head is what stands in bold on top.
private func sideBySide(_ left: [Document.Line], _ right: [Document.Line]) -> String {
  func cell(_ line: Document.Line?) -> String {
    guard let line, !line.text.isEmpty else { return "" }
    return line.isStrong ? "**\(escaped(line.text))**" : escaped(line.text)
  }
  var rows = ["|  |  |", "| :---: | :---: |"]
  for index in 0..<max(left.count, right.count) {
    let cells = [left, right].map { $0.indices.contains(index) ? cell($0[index]) : "" }
    rows.append("| " + cells.joined(separator: " | ") + " |")
  }
  return rows.joined(separator: "\n")
}

extension TextTable {
  fileprivate var markdown: String {
    var lines = [line(columns.map { escaped($0.head) })]
    lines.append(line(columns.map { $0.alignment == .left ? ":---" : "---:" }))
    for row in rows {
      switch row {
      case .section(let text):
        lines.append(
          line(["**\(escaped(text))**"] + Array(repeating: "", count: columns.count - 1)))
      case .cells(let cells):
        lines.append(
          line(
            cells.map { cell in
              String(repeating: "– ", count: cell.depth) + escaped(cell.text)
            }))
      }
    }
    return ([lines.joined(separator: "\n")] + footnotes.map(escaped)).joined(separator: "\n\n")
  }

  private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}

private let signs = "\\`*_[]<>|"

/// Text on one line, with the signs that Markdown would take for its own escaped.
private func escaped(_ text: String) -> String {
  let text = flattened(text)
  guard text.utf8.contains(where: signs.utf8.contains) else { return text }
  var result = ""
  for character in text {
    if signs.contains(character) { result.append("\\") }
    result.append(character)
  }
  return result
}
