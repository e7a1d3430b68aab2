extension Sheet {
  /// How wide each column is, in digits.
  var widths: [Int] {
    columns.indices.map { index in
      let head = columns[index].head
      switch kind {
      case .text: return 110
      case .table:
        let widest = max(cellWidth(index), widestWord(of: head), min(displayWidth(head), 12))
        return min(max(widest + 2, 8), columns[index].wraps ? 52 : 26)
      case .data:
        // Room for the arrow of the filter.
        return min(max(max(cellWidth(index), displayWidth(head) + 2) + 1, 8), 50)
      }
    }
  }

  /// The widest cell of a column; of a long table the first rows tell.
  private func cellWidth(_ index: Int) -> Int {
    rows.prefix(5_000).map { row in
      guard case .cells(let cells) = row, cells.indices.contains(index) else { return 0 }
      return cells[index].width
    }.max() ?? 0
  }
}

extension Sheet.Cell {
  fileprivate var width: Int {
    switch value {
    case .empty: 0
    case .text(let text): displayWidth(text) + 2 * depth
    case .integer(let value): String(value).count
    case .number(let value, nil): min(shortestDecimal(value).count, 18)
    case .number(let value, let look?):
      RoundedDecimal(value, places: 0).whole.count * 4 / 3 + look.decimals + 2
    case .bool: 5
    }
  }
}
