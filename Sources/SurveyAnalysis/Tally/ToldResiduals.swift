extension Tally {
  /// Whether the first pass tells a line's sums of squares.
  func tellsResiduals(ofLine line: Int) -> Bool {
    switch layout.lines[line] {
    case .question: true
    case .many(let place): layout.many[place].isRatio
    }
  }

  /// The sums of squares of a block in a line whose score is one ratio.
  func residuals(ofLine line: Int, block: Int, _ score: ScoreValue, factor: Double)
    -> Residuals.Sums
  {
    guard let ratio = score.linear.lazy.compactMap(\.self).first else { return Residuals.Sums() }
    switch layout.lines[line] {
    case .many(let place):
      let (scale, mean) = (ratio.scale, ratio.mean)
      let own = block * layout.many.count + place
      var found = Residuals.Sums()
      found.byWeight = moments[own].byWeight(scale: scale, mean: mean, factor: factor)
      guard plan.needsSquares else { return found }
      found.squares = squaredMoments[own].squares(scale: scale, mean: mean, factor: factor)
      found.timesWeight = squaredMoments[own].timesWeight(scale: scale, mean: mean, factor: factor)
      return found
    case .question(let question):
      var found = Residuals.Sums()
      let start = block * layout.stride + layout.offsets[question]
      for (slot, fraction) in plan.scales[question].fractions.enumerated() {
        guard let fraction else { continue }
        let value = ratio.scale * (fraction - ratio.mean)
        found.byWeight += factor * weight(start + slot) * value * value
        guard plan.needsSquares else { continue }
        found.squares += factor * factor * squares[start + slot] * value * value
        found.timesWeight += factor * factor * squares[start + slot] * value
      }
      return found
    }
  }
}
