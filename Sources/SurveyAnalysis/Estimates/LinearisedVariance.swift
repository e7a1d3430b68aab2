import SurveyModel

/// The variance of scores by linearisation: each respondent's z, totalled by the design's units.
struct LinearisedVariance {
  let sums: SampleSums
  let residuals: Residuals

  /// The variance of a contrast, as fractions; NaN where nothing tells it.
  ///
  /// Where weights are fitted to the population, z is what its variables leave unexplained, of
  /// everybody in the sample.
  func value(_ contrast: Contrast) throws(AnalysisFailure) -> Double {
    try spread(contrast).value
  }

  /// The sums over the design's frames from which the variance comes.
  func spread(_ contrast: Contrast) -> DesignVariance {
    let design = sums.design
    var totals = [Double](repeating: 0, count: design.labels.units.count)
    var byCell = [Double](repeating: 0, count: sums.tally.tables.cells.count)
    var isPresent = [Bool](repeating: sums.calibration != nil, count: totals.count)
    for part in contrast.parts {
      let terms = terms(of: part.score)
      for block in sums.groups[part.group].blocks {
        let key = sums.tally.blocks[block]
        let total = part.sign * self.total(of: block, terms)
        totals[Int(key.unit)] += total
        byCell[Int(key.cell)] += total
        isPresent[Int(key.unit)] = true
      }
    }
    let explained = sums.calibration?.explained(byCell)
    if let explained {
      let whole = sums.tally.whole
      for (place, key) in whole.keys.enumerated() {
        totals[Int(key.unit)] -=
          whole.weights[place] * sums.factor(key) * explained[Int(key.cell)]
      }
    }
    return spread(totals, design.needsSquares ? squares(contrast, explained) : [], isPresent)
  }

  /// What an answer counts for in a score: its place in a block, bⱼ, and s − Rⱼ.
  private typealias Term = (slot: Int, scale: Double, distance: Double)

  private func terms(of score: ScoreValue) -> [Term] {
    score.linear.enumerated().flatMap { question, linear -> [Term] in
      guard let linear else { return [] }
      let offset = sums.tally.layout.offsets[question]
      return sums.plan.scales[question].fractions.enumerated().compactMap { slot, fraction in
        fraction.map { (offset + slot, linear.scale, $0 - linear.mean) }
      }
    }
  }

  /// Σz of a block: linear in its sums by answer, so no second pass is needed for it.
  private func total(of block: Int, _ terms: [Term]) -> Double {
    let start = block * sums.tally.layout.stride
    var total = 0.0
    for term in terms {
      total += sums.tally.weight(start + term.slot) * term.scale * term.distance
    }
    return total * sums.factors[block]
  }

  /// By unit: Σ(z − wc)² over everybody in it, c what the calibration explains in the cell.
  private func squares(_ contrast: Contrast, _ explained: [Double]?) -> [Double] {
    let tally = sums.tally
    var squares = [Double](repeating: 0, count: sums.design.labels.units.count)
    for part in contrast.parts {
      for block in sums.groups[part.group].blocks {
        let key = tally.blocks[block]
        let found = residuals.sums(block: block, line: contrast.line)
        let c = explained?[Int(key.cell)] ?? 0
        // The members' own c²Σw² is among that of the whole sample, below.
        squares[Int(key.unit)] += found.squares - 2 * part.sign * c * found.timesWeight
      }
    }
    if contrast.parts.count == 2 {
      let (a, b) = (contrast.parts[0], contrast.parts[1])
      for (unit, sum) in residuals.overlap(a.group, b.group, line: contrast.line) {
        squares[unit] += 2 * a.sign * b.sign * sum
      }
    }
    if let explained {
      for (place, key) in tally.whole.keys.enumerated() {
        let c = explained[Int(key.cell)] * sums.factor(key)
        squares[Int(key.unit)] += c * c * tally.whole.squares[place]
      }
    }
    return squares
  }

  private func spread(_ totals: [Double], _ squares: [Double], _ isPresent: [Bool])
    -> DesignVariance
  {
    let design = sums.design
    var variance = DesignVariance(design, sums.plan.settings.lonely)
    var clusters = [Double](repeating: 0, count: design.labels.clusters.count)
    for (index, unit) in design.labels.units.enumerated() {
      if isPresent[index] { variance.first.isPresent[unit.stratum] = true }
      switch (design.first, unit.cluster) {
      case (.clusters, let cluster?):
        clusters[cluster] += totals[index]
        // Where the first stage's fraction is 0, or not told, the second adds nothing.
        if isPresent[index], design.second != nil, design.strata[unit.stratum].fraction > 0 {
          variance.second.isPresent[cluster] = true
        }
        switch design.second {
        case .clusters: variance.second.add(totals[index], cluster)
        case .respondents: variance.second.add(totals[index], squares[index], cluster)
        case nil: break
        }
      default: variance.first.add(totals[index], squares[index], unit.stratum)
      }
    }
    if design.first == .clusters {
      for (cluster, total) in clusters.enumerated() {
        variance.first.add(total, design.labels.clusters[cluster].stratum)
      }
    }
    return variance
  }
}
