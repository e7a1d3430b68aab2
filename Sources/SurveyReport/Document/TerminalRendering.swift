extension Document {
  /// The document for a terminal of `width` columns.
  package func terminal(style: Style = .plain, width: Int = 80) -> String {
    var lines: [String] = []
    for (index, block) in blocks.enumerated() {
      if index > 0, block.standsApart(after: blocks[index - 1]) { lines.append("") }
      lines += block.terminalLines(style, width)
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension Document.Block {
  fileprivate func standsApart(after previous: Self) -> Bool {
    switch (previous, self) {
    case (.title, .notice), (.notice, .notice), (.item, .item), (.heading, _): false
    case (.facts, .paragraph), (.paragraph, .paragraph), (.paragraph, .item),
      (.paragraph, .command):
      false
    default: true
    }
  }

  fileprivate func terminalLines(_ style: Style, _ width: Int) -> [String] {
    switch self {
    case .title(let text):
      wrapped(text, width: width).map { style.paint($0, .strong) }
    case .notice(let text):
      hanging("*** ", text + " ***", width).map { style.paint($0, .alarm) }
    case .heading(let text, let tone):
      wrapped(text, width: width).map { style.paint($0, tone ?? .strong) }
    case .paragraph(let text), .source(let text):
      wrapped(text, width: width)
    case .command(let text):
      ["  " + flattened(text)]
    case .facts(let facts):
      factLines(facts, style, width)
    case .item(let marker, let text, let details):
      hanging("  \(marker) ", text, width)
        + details.flatMap {
          hanging(String(repeating: " ", count: displayWidth(marker) + 3), $0, width)
        }
    case .table(let table):
      table.terminalLines(style, width)
    }
  }
}

/// The text after a lead, its further lines under its first.
private func hanging(_ lead: String, _ text: String, _ width: Int) -> [String] {
  let blank = String(repeating: " ", count: displayWidth(lead))
  let lines = wrapped(text, width: max(width - displayWidth(lead), 10))
  return lines.enumerated().map { ($0 == 0 ? lead : blank) + $1 }
}

private func factLines(_ facts: [Document.Fact], _ style: Style, _ width: Int) -> [String] {
  let room = facts.map { displayWidth($0.label) }.max() ?? 0
  return facts.flatMap { fact in
    let padding = String(repeating: " ", count: room - displayWidth(fact.label) + 2)
    let lines = hanging(fact.label + padding, fact.value, width)
    return lines
  }
}
