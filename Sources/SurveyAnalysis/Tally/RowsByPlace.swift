/// The rows of a batch, those of a place together and in their order.
struct RowsByPlace {
  let rows: [UInt32]
  /// By place: which of `rows` are its own.
  let ranges: [Range<Int>]

  init(_ joint: JointPlaces) {
    var next = 0
    ranges = joint.counts().map { count in
      defer { next += count }
      return next..<next + count
    }
    var ends = ranges.map(\.lowerBound)
    var sorted = [UInt32](repeating: 0, count: joint.places.count)
    var rows = sorted.mutableSpan
    var following = ends.mutableSpan
    let places = joint.places.span
    for row in places.indices {
      let place = Int(places[row])
      rows[following[place]] = UInt32(row)
      following[place] &+= 1
    }
    self.rows = sorted
  }
}
