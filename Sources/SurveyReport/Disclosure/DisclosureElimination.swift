/// Which hidden bases follow exactly from the published ones, by solving all sums together.
///
/// Gauss–Jordan elimination over the whole numbers modulo a prime: a hidden base is determined where
/// a row of the reduced matrix holds it alone. A prime of 31 bits cannot make a base look safe that
/// is not, but for a coefficient that it divides; coefficients here are sums of a few ±1.
func determined(_ sums: [DisclosureSum], hidden: Set<Int>) -> [Int] {
  var rows: [[Int: Int]] = sums.compactMap { sum in
    var row: [Int: Int] = [:]
    for part in sum.parts where hidden.contains(part) { row[part] = 1 }
    if let whole = sum.whole, hidden.contains(whole) { row[whole] = prime - 1 }
    return row.isEmpty ? nil : row
  }
  var holders: [Int: Set<Int>] = [:]
  for (place, row) in rows.enumerated() {
    for unknown in row.keys { holders[unknown, default: []].insert(place) }
  }
  for pivot in rows.indices {
    // The unknown that the fewest rows hold makes the fewest new entries.
    guard
      let unknown = rows[pivot].keys.min(by: {
        (holders[$0]?.count ?? 0, $0) < (holders[$1]?.count ?? 0, $1)
      })
    else { continue }
    let inverse = power(rows[pivot][unknown] ?? 1, prime - 2)
    rows[pivot] = rows[pivot].mapValues { $0 * inverse % prime }
    for other in (holders[unknown] ?? []).sorted() where other != pivot {
      guard let factor = rows[other][unknown] else { continue }
      for (key, value) in rows[pivot] {
        let entry = ((rows[other][key] ?? 0) + (prime - factor) * value) % prime
        if entry == 0 {
          rows[other][key] = nil
          holders[key]?.remove(other)
        } else {
          rows[other][key] = entry
          holders[key, default: []].insert(other)
        }
      }
    }
  }
  return Set(rows.filter { $0.count == 1 }.flatMap(\.keys)).sorted()
}

private let prime = 2_147_483_647

private func power(_ base: Int, _ exponent: Int) -> Int {
  var (result, square, rest) = (1, base % prime, exponent)
  while rest > 0 {
    if rest & 1 == 1 { result = result * square % prime }
    square = square * square % prime
    rest >>= 1
  }
  return result
}
