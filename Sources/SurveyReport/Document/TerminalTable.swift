extension TextTable {
  /// Aligned columns without a box, a rule under the heads, within `width` columns.
  ///
  /// Where several columns of words stand in front and the table is too wide for them, they become
  /// one.
  func terminalLines(_ style: Style, _ width: Int) -> [String] {
    let widths = columnWidths(within: width)
    if totalWidth(widths) > width, leadingWords > 1 {
      return withOneLeadingColumn.terminalLines(style, width)
    }
    var lines: [String] = []
    let heads = columns.map { Cell($0.head, tone: .strong) }
    lines += cellLines(heads, widths, style, fromBottom: true)
    lines.append(
      widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gap))
    for row in rows {
      switch row {
      case .section(let text):
        lines += wrapped(text, width: width).map { style.paint($0, .strong) }
      case .cells(let cells):
        lines += cellLines(cells, widths, style, fromBottom: false)
      }
    }
    if !footnotes.isEmpty { lines.append("") }
    lines += footnotes.flatMap { note in
      wrapped(note, width: width).map { style.paint($0, .quiet) }
    }
    return lines
  }

  private static let gap = "  "
  /// Under this width a column of words is no longer read with ease.
  private static let narrowest = 12

  private func columnWidths(within width: Int) -> [Int] {
    var widths = columns.indices.map { index in
      let cells = cells(in: index).map { displayWidth(flattened($0.text)) + 2 * $0.depth }
      let body = cells.max() ?? 0
      let head = columns[index].head
      return columns[index].wraps
        ? max(body, displayWidth(head)) : max(body, headWidth(head))
    }
    while totalWidth(widths) > width {
      let shrinkable = columns.indices.filter {
        columns[$0].wraps && widths[$0] > Self.narrowest
      }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }

  private func totalWidth(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + (columns.count - 1) * Self.gap.count
  }

  /// How many columns of words stand in front.
  private var leadingWords: Int { columns.prefix { $0.wraps }.count }

  private var withOneLeadingColumn: TextTable {
    let count = leadingWords
    let heads = columns.prefix(count).map(\.head)
    return TextTable(
      columns: [.words(heads.joined(separator: Self.joint))] + columns.dropFirst(count),
      rows: rows.map { row in
        guard case .cells(let cells) = row else { return row }
        let first = cells.prefix(count).map(\.text).joined(separator: Self.joint)
        return .cells([Cell(first, tone: cells.first?.tone)] + cells.dropFirst(count))
      }, footnotes: footnotes)
  }

  private static let joint = " · "

  /// The least width at which a head takes two lines at most.
  private func headWidth(_ head: String) -> Int {
    var width = widestWord(of: head)
    while wrapped(head, width: width).count > 2 { width += 1 }
    return width
  }

  private func cells(in column: Int) -> [Cell] {
    rows.compactMap { row in
      guard case .cells(let cells) = row, cells.indices.contains(column) else { return nil }
      return cells[column]
    }
  }

  /// The lines of one row; heads stand on the rule, other cells begin on the first line.
  private func cellLines(
    _ cells: [Cell], _ widths: [Int], _ style: Style, fromBottom: Bool
  ) -> [String] {
    let wrappedCells = zip(cells, widths).map { cell, width in
      let indent = String(repeating: " ", count: 2 * cell.depth)
      return wrapped(cell.text, width: max(width - indent.count, 1)).map { indent + $0 }
    }
    let height = wrappedCells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = ""
      for (index, lines) in wrappedCells.enumerated() {
        if index > 0 { text += Self.gap }
        let place = fromBottom ? line - (height - lines.count) : line
        let cell = lines.indices.contains(place) ? lines[place] : ""
        let padding = String(repeating: " ", count: max(widths[index] - displayWidth(cell), 0))
        let painted = style.paint(cell, cells[index].tone)
        text += columns[index].alignment == .left ? painted + padding : padding + painted
      }
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}
