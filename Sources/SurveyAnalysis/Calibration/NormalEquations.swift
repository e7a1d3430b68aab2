/// Solves X'DX b = r for a matrix of sums of products, whose columns may depend on each other.
///
/// Cholesky's decomposition, the columns taken as they come; one that adds nothing to those before
/// it gets the coefficient 0, which changes no fitted value.
struct NormalEquations {
  /// By independent column: its place, and its row of the lower triangle.
  private var rows: [(column: Int, values: [Double])] = []
  private let count: Int

  /// Takes the symmetric matrix row by row, of which the lower triangle is read; a column of which
  /// less than `tolerance` is left over depends on those before it.
  init(_ matrix: [[Double]], tolerance: Double = 1e-11) {
    count = matrix.count
    for column in matrix.indices where matrix[column][column] > 0 {
      var row: [Double] = []
      var left = matrix[column][column]
      for (index, kept) in rows.enumerated() {
        var value = matrix[column][kept.column]
        for place in 0..<index { value -= row[place] * kept.values[place] }
        value /= kept.values[index]
        row.append(value)
        left -= value * value
      }
      guard left > tolerance * matrix[column][column] else { continue }
      rows.append((column, row + [left.squareRoot()]))
    }
  }

  /// How many columns are independent.
  var rank: Int { rows.count }

  func solve(_ right: [Double]) -> [Double] {
    var forward: [Double] = []
    for (index, row) in rows.enumerated() {
      var value = right[row.column]
      for place in 0..<index { value -= row.values[place] * forward[place] }
      forward.append(value / row.values[index])
    }
    var solution = [Double](repeating: 0, count: count)
    for index in rows.indices.reversed() {
      var value = forward[index]
      for later in rows.indices where later > index {
        value -= rows[later].values[index] * solution[rows[later].column]
      }
      solution[rows[index].column] = value / rows[index].values[index]
    }
    return solution
  }
}
