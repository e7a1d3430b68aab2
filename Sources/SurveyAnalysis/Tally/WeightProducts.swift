/// Sums of products of replicate weights, from which their rank is told: R's degrees of freedom of a
/// replicate design are that rank less one.
struct WeightProducts: Sendable {
  let count: Int
  /// The lower triangle, row by row.
  private var sums: [Double]

  /// R's `qr` drops a column of which less than this is left over.
  private static let tolerance = 1e-5

  init(count: Int) {
    self.count = count
    sums = Array(repeating: 0, count: count * (count + 1) / 2)
  }

  mutating func add(_ weights: [Double]) {
    var place = 0
    for row in 0..<count {
      for column in 0...row {
        sums[place] += weights[row] * weights[column]
        place += 1
      }
    }
  }

  mutating func add(_ other: WeightProducts) {
    for place in sums.indices { sums[place] += other.sums[place] }
  }

  /// Adds those of weights that are still to be multiplied, replicate by replicate.
  mutating func add(_ other: WeightProducts, times factors: [Double]) {
    var place = 0
    for row in 0..<count {
      for column in 0...row {
        sums[place] += other.sums[place] * factors[row] * factors[column]
        place += 1
      }
    }
  }

  /// The rank of the weights as a matrix, a column a replicate.
  var rank: Int {
    let rows = (0..<count).map { row in
      let start = row * (row + 1) / 2
      return Array(sums[start...(start + row)])
    }
    return NormalEquations(rows, tolerance: Self.tolerance * Self.tolerance).rank
  }
}
