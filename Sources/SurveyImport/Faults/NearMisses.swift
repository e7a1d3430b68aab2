/// The known names nearest to one that is unknown, by edit distance, nearest first, at most three.
func nearMisses(of name: String, among known: some Sequence<String>) -> [String] {
  let wanted = Array(matchKey(name))
  let limit = max(1, wanted.count / 3)
  let scored = known.compactMap { candidate -> (distance: Int, name: String)? in
    let distance = editDistance(wanted, Array(matchKey(candidate)))
    return distance <= limit ? (distance, candidate) : nil
  }
  return scored.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
}

/// Letters inserted, removed, changed or swapped with their neighbour (Damerau's distance,
/// restricted).
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i] + [Int](repeating: 0, count: b.count)
    for j in 1...b.count {
      let change = a[i - 1] == b[j - 1] ? 0 : 1
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
