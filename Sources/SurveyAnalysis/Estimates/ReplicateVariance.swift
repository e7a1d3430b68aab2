import SurveyModel

/// The variance of scores from replicate weights: scale · Σ rscale (θᵣ − mean θ)², centred at the
/// replicates' mean as R's `svrVar` (Wolter, Introduction to Variance Estimation, 2007).
struct ReplicateVariance {
  let sums: SampleSums
  let scale: Double
  let rscales: [Double]
  /// By replicate and cell: what calibration multiplies the weights by.
  private let factors: [[Double]]
  /// By replicate and group.
  private let questions: [[QuestionSums]]

  init(_ sums: SampleSums, _ replicates: Replicates) throws(AnalysisFailure) {
    self.sums = sums
    let count = sums.plan.design.replicates.count
    let each: [Double] =
      switch replicates.rscales.count {
      case 0: Array(repeating: 1, count: count)
      case 1: Array(repeating: replicates.rscales[0], count: count)
      default: replicates.rscales
      }
    guard each.count == count else {
      throw .replicateScales(found: replicates.rscales.count, replicates: count)
    }
    rscales = each
    let n = Double(count)
    scale =
      replicates.scale
      ?? {
        switch replicates.method {
        case .jk1: (n - 1) / n
        case .jkn: 1
        case .brr: 1 / n
        case .fay: 1 / (n * (1 - replicates.rho) * (1 - replicates.rho))
        case .bootstrap: 1 / (n - 1)
        }
      }()
    let tally = sums.tally
    var questions: [[QuestionSums]] = []
    var factors: [[Double]] = []
    for weights in tally.replicates.indices {
      // Each replicate is fitted to the population anew.
      let calibration = try SampleSums.calibration(tally) { tally.whole.replicates[weights][$0] }
      let own = calibration?.factors ?? tally.tables.cells.map { _ in 1 }
      factors.append(own)
      questions.append(
        sums.groups.map { group in
          QuestionSums(tally, blocks: group.blocks) {
            tally.replicates[weights][$1] * own[Int(tally.blocks[$0].cell)]
          }
        })
    }
    self.questions = questions
    self.factors = factors
  }

  /// The contrast in each replicate; one in which a group has no answer is left out, as R does.
  func values(_ contrast: Contrast) -> [(value: Double, rscale: Double)] {
    let node = sums.plan.rows[contrast.line].node
    var found: [(value: Double, rscale: Double)] = []
    for (replicate, groups) in questions.enumerated() {
      var value: Double? = 0
      for part in contrast.parts {
        let score = try? groups[part.group].value(node)
        value = value.flatMap { sum in score.map { sum + part.sign * $0.fraction } }
      }
      if let value { found.append((value, rscales[replicate])) }
    }
    return found
  }

  /// The variance of a contrast, as fractions; NaN where fewer than two replicates tell it.
  func value(_ contrast: Contrast) -> Double {
    let found = values(contrast)
    let counted = found.filter { $0.rscale > 0 }
    guard counted.count > 1 else { return .nan }
    let mean = counted.reduce(0) { $0 + $1.value } / Double(counted.count)
    return scale
      * found.reduce(0) { $0 + $1.rscale * ($1.value - mean) * ($1.value - mean) }
  }

  /// The rank of the group's replicate weights less one, as R's `degf`.
  func degreesOfFreedom(_ groups: [Int]) -> Int {
    var products = WeightProducts(count: rscales.count)
    for cell in sums.tally.tables.cells.indices {
      for group in groups {
        let key = Tally.GroupCell(group: Int32(group), cell: Int32(cell))
        guard let found = sums.tally.products[key] else { continue }
        products.add(found, times: factors.map { $0[cell] })
      }
    }
    return products.rank - 1
  }
}
