import Foundation

/// The known names nearest to one that is unknown, by edit distance, nearest first, at most three.
package func nearMisses(of name: String, among known: some Sequence<String>) -> [String] {
  KnownNames(known).nearMisses(of: name)
}

/// Names made ready to be compared with many that are unknown.
struct KnownNames: Sendable {
  private let names: [(name: String, letters: [UInt32])]

  init(_ names: some Sequence<String>) {
    self.names = names.map { ($0, Self.letters($0)) }
  }

  /// The names nearest to one, at most three: those of which at most every third letter differs,
  /// and no more letters than make a slip of the hand.
  func nearMisses(of name: String) -> [String] {
    let wanted = Self.letters(name)
    let limit = min(max(1, wanted.count / 3), Self.mostEdits)
    let scored = names.compactMap { known -> (distance: Int, name: String)? in
      editDistance(wanted, known.letters, limit: limit).map { ($0, known.name) }
    }
    return scored.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
  }

  private static let mostEdits = 8

  private static func letters(_ name: String) -> [UInt32] {
    matchKey(name).precomposedStringWithCanonicalMapping.unicodeScalars.map(\.value)
  }
}

/// Letters inserted, removed, changed or swapped with their neighbour (Damerau's distance,
/// restricted), where they are at most so many; nil where they are more, which is found out early.
private func editDistance(_ a: [UInt32], _ b: [UInt32], limit: Int) -> Int? {
  if abs(a.count - b.count) > limit { return nil }
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  // Beyond the band of cells round the diagonal every distance is above the limit.
  let beyond = limit + 1
  var beforeLast = [Int](repeating: beyond, count: b.count + 1)
  var last = (0...b.count).map { min($0, beyond) }
  var row = beforeLast
  for i in 1...a.count {
    let low = max(1, i - limit)
    let high = min(b.count, i + limit)
    row[low - 1] = low == 1 ? min(i, beyond) : beyond
    if high < b.count { row[high + 1] = beyond }
    var least = row[low - 1]
    for j in low...high {
      let change = a[i - 1] == b[j - 1] ? 0 : 1
      var distance = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        distance = min(distance, beforeLast[j - 2] + 1)
      }
      row[j] = min(distance, beyond)
      least = min(least, row[j])
    }
    if least > limit { return nil }
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return last[b.count] > limit ? nil : last[b.count]
}
