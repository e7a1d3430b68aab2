/// Between what bounds each hidden base lies for somebody who knows all that is published: sums, that
/// no base is less than nothing, and that a line of more questions has no smaller base.
struct DisclosureBounds {
  private(set) var low: [Int]
  private(set) var high: [Int]

  /// Further rounds narrow bounds by less and less.
  private static let mostRounds = 100

  init(_ cells: DisclosureCells, _ sums: [DisclosureSum], hidden: Set<Int>) {
    let most = cells.bases.reduce(0, +)
    low = cells.bases.indices.map { hidden.contains($0) ? 0 : cells.bases[$0] }
    high = cells.bases.indices.map { hidden.contains($0) ? most : cells.bases[$0] }
    let open = sums.filter { sum in
      sum.parts.contains(where: hidden.contains) || sum.whole.map(hidden.contains) == true
    }
    let nested = hidden.sorted().flatMap { place in
      cells.wider(than: place).map { (place, $0) }
    }
    let nesting = hidden.sorted().flatMap { wide in
      cells.narrower(than: wide).filter { !hidden.contains($0) }.map { ($0, wide) }
    }
    for _ in 0..<Self.mostRounds {
      let before = (low, high)
      for sum in open { narrow(sum, hidden) }
      for (narrow, wide) in nested + nesting {
        high[narrow] = min(high[narrow], high[wide])
        low[wide] = max(low[wide], low[narrow])
      }
      if before == (low, high) { break }
    }
  }

  private mutating func narrow(_ sum: DisclosureSum, _ hidden: Set<Int>) {
    var lows = 0
    var highs = 0
    for part in sum.parts {
      lows += low[part]
      highs += high[part]
    }
    var (least, most) = (sum.total, sum.total)
    if let whole = sum.whole {
      low[whole] = max(low[whole], lows)
      high[whole] = min(high[whole], highs)
      (least, most) = (low[whole], high[whole])
    }
    for part in sum.parts where hidden.contains(part) {
      let (own, ownHigh) = (low[part], high[part])
      high[part] = min(ownHigh, most - (lows - own))
      low[part] = max(own, least - (highs - ownHigh))
      lows += low[part] - own
      highs += high[part] - ownHigh
    }
  }
}

extension DisclosureCells {
  /// The cells of the same group whose lines have more questions.
  func wider(than place: Int) -> [Int] {
    above[keys[place].line].compactMap { places[Key(line: $0, group: keys[place].group)] }
  }

  /// The cells of the same group whose lines have fewer questions.
  func narrower(than place: Int) -> [Int] {
    above.indices.filter { above[$0].contains(keys[place].line) }.compactMap {
      places[Key(line: $0, group: keys[place].group)]
    }
  }
}
