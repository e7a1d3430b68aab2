/// Where the rows of a batch stand when those of a place are put together, in their order.
struct RowsByPlace {
  /// By row: its position.
  let positions: [UInt32]
  /// By place: which positions are its own.
  let ranges: [Range<Int>]

  init(_ joint: JointPlaces) {
    var next = 0
    ranges = joint.counts.map { count in
      defer { next += count }
      return next..<next + count
    }
    var nexts = ranges.map { UInt32($0.lowerBound) }
    var positions = joint.places
    var own = positions.mutableSpan
    var following = nexts.mutableSpan
    for row in own.indices {
      let place = Int(own[row])
      own[row] = following[place]
      following[place] &+= 1
    }
    self.positions = positions
  }

  /// What rows have, by position.
  func ordered(_ numbers: [Double]) -> [Double] {
    var ordered = [Double](repeating: 0, count: numbers.count)
    var own = ordered.mutableSpan
    let (positions, numbers) = (positions.span, numbers.span)
    for row in numbers.indices { own[Int(positions[row])] = numbers[row] }
    return ordered
  }
}
