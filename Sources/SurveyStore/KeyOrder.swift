/// The order of keyed hashes, found without comparing most of them: they are scattered evenly.
enum KeyOrder {
  /// More in one part than an even scatter would put there are sorted by comparison.
  private static let most = 24

  /// The places of the keys in their order; of equal keys the earlier place comes first.
  ///
  /// - Parameters:
  ///   - highs: The first eight bytes of each key, at least `lower`.
  ///   - lows: The last four bytes of each key.
  ///   - lower: The least that a key may begin with.
  ///   - bits: How many of the bits that `highs` exceed `lower` by may be set, 1…64.
  /// - Returns: Indices into `highs` and `lows`.
  static func places(
    _ highs: [UInt64], _ lows: [UInt32], from lower: UInt64 = 0, bits: Int = 64
  ) -> [UInt32] {
    let count = highs.count
    var depth = 0
    while 1 << depth < count, depth < bits { depth += 1 }
    let shift = UInt64(bits - depth)
    let part = { (high: UInt64) -> Int in
      shift >= 64 ? 0 : Int(truncatingIfNeeded: (high &- lower) >> shift)
    }
    var ends = [Int](repeating: 0, count: 1 << depth + 1)
    var places = [UInt32](repeating: 0, count: count)
    let keys = highs.span
    let rest = lows.span
    var stops = ends.mutableSpan
    for index in keys.indices { stops[min(part(keys[index]), stops.count - 2) + 1] += 1 }
    for index in 1..<stops.count { stops[index] += stops[index - 1] }
    var order = places.mutableSpan
    for index in keys.indices {
      let own = min(part(keys[index]), stops.count - 2)
      order[stops[own]] = UInt32(index)
      stops[own] += 1
    }
    // Each part now ends where the next began.
    var start = 0
    for own in 0..<stops.count - 1 {
      let end = stops[own]
      if end - start > Self.most {
        sort(&order, start..<end, keys, rest)
      } else {
        var next = start + 1
        while next < end {
          let moved = order[next]
          var place = next
          while place > start,
            isBefore(Int(moved), Int(order[place &- 1]), keys, rest)
          {
            order[place] = order[place &- 1]
            place &-= 1
          }
          order[place] = moved
          next &+= 1
        }
      }
      start = end
    }
    return places
  }

  @inline(__always)
  private static func isBefore(_ a: Int, _ b: Int, _ highs: Span<UInt64>, _ lows: Span<UInt32>)
    -> Bool
  {
    highs[a] == highs[b] ? lows[a] < lows[b] : highs[a] < highs[b]
  }

  private static func sort(
    _ order: inout MutableSpan<UInt32>, _ range: Range<Int>, _ highs: Span<UInt64>,
    _ lows: Span<UInt32>
  ) {
    var keys: [(high: UInt64, low: UInt32, place: UInt32)] = []
    for index in range {
      let place = Int(order[index])
      keys.append((highs[place], lows[place], order[index]))
    }
    keys.sort { ($0.high, $0.low, $0.place) < ($1.high, $1.low, $1.place) }
    for (index, key) in zip(range, keys) { order[index] = key.place }
  }
}
