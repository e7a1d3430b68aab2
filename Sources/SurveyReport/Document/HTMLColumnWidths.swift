/// How wide a table's columns are on a page, by what they hold.
struct HTMLColumnWidths {
  /// Parts of a hundred, which add up to it.
  let percent: [Int]

  /// No column of words asks for more room than this.
  private static let widest = 36.0

  init(_ table: TextTable) {
    let weights = table.columns.enumerated().map { index, column in
      let cells = table.rows.compactMap { row -> String? in
        if case .cells(let cells) = row, index < cells.count { cells[index].text } else { nil }
      }.filter { !$0.isEmpty }
      let longestWord =
        ([column.head] + cells).flatMap { $0.split(separator: " ") }
        .map { Double($0.count) }.max() ?? 1
      let longest = cells.map { Double($0.count) }.max() ?? 0
      if !column.wraps {
        // A page breaks a code at its hyphens where it has no room.
        let room = column.alignment == .left ? 1.6 : 1.3
        return max(1.5 * longestWord, room * longest) + 5
      }
      let mean = cells.isEmpty ? 0 : Double(cells.reduce(0) { $0 + $1.count }) / Double(cells.count)
      return max(longestWord + 3, min(Self.widest, max(mean * 0.8, min(longest, 22))))
    }
    let total = weights.reduce(0, +)
    var percent = weights.map { Int((100 * $0 / max(total, 1)).rounded(.down)) }
    // What rounding leaves goes to the widest.
    if let widest = percent.indices.max(by: { percent[$0] < percent[$1] }) {
      percent[widest] += 100 - percent.reduce(0, +)
    }
    self.percent = percent
  }
}
