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
    case (.title, .notice), (.notice, .notice), (.item, .item), (.heading, _), (.subheading, _),
      (.centred, .centred):
      false
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
    case .subheading(let text):
      wrapped(text, width: width).map { style.paint($0, .strong) }
    case .centred(let line):
      wrapped(line.text, width: width).map { style.paint(inTheMiddle($0, width), .strong) }
    case .columns(let left, let right):
      columnLines(left, right, width)
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

/// The text in the middle of a line.
private func inTheMiddle(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, (width - displayWidth(text)) / 2)) + text
}

/// Two columns of centred lines side by side.
private func columnLines(_ left: [Document.Line], _ right: [Document.Line], _ width: Int)
  -> [String]
{
  let half = max(width / 2 - 1, 20)
  let sides = [left, right].map { lines in
    lines.flatMap { line in
      let isLeft = line.place == .recipient || line.place == .recipientsHead
      return wrapped(line.text, width: half).map { isLeft ? $0 : inTheMiddle($0, half) }
    }
  }
  return (0..<max(sides[0].count, sides[1].count)).map { index in
    let cells = sides.map { $0.indices.contains(index) ? $0[index] : "" }
    let gap = String(repeating: " ", count: max(0, half - displayWidth(cells[0]) + 2))
    return String((cells[0] + gap + cells[1]).trimmingSuffix { $0 == " " })
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

extension String {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> Substring {
    var end = endIndex
    while end > startIndex, predicate(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
