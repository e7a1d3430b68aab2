import SurveyModel

/// The first pass with the weights that design and calibration make of it.
struct SampleSums {
  let plan: TallyPlan
  let tally: Tally
  let design: SampledDesign
  let calibration: Calibration?
  /// By block: what multiplies its weights.
  let factors: [Double]
  /// By group: its sums.
  let groups: [GroupSums]
  /// By group: what of the sample its members are in.
  private let reaches: [Reach]

  private struct Reach {
    var members = 0
    var clusters: Set<Int> = []
    var strata: Set<Int> = []
  }

  init(_ tally: Tally) throws(AnalysisFailure) {
    plan = tally.plan
    self.tally = tally
    let design = try SampledDesign(tally)
    self.design = design
    calibration = try Self.calibration(tally) { place in
      tally.whole.weights[place] * design.factors[Int(tally.whole.keys[place].unit)]
    }
    let calibration = calibration
    let factors = tally.blocks.map { block in
      design.factors[Int(block.unit)] * (calibration?.factors[Int(block.cell)] ?? 1)
    }
    self.factors = factors
    let blocks = Self.blocksByGroup(tally)
    groups = blocks.map { GroupSums(tally, blocks: $0, factors: factors) }
    reaches = blocks.map { Self.reach(of: $0, tally, design) }
  }

  /// By group: its blocks.
  static func blocksByGroup(_ tally: Tally) -> [[Int]] {
    var blocks = tally.tables.groups.map { _ in [Int]() }
    for (index, block) in tally.blocks.enumerated() { blocks[Int(block.group)].append(index) }
    return blocks
  }

  /// Fits weights to the population, where the survey asks for it; `weight` tells the design weight
  /// of a place in the whole sample.
  static func calibration(_ tally: Tally, weight: (Int) -> Double) throws(AnalysisFailure)
    -> Calibration?
  {
    guard let plan = tally.plan.calibration else { return nil }
    var weights = [Double](repeating: 0, count: tally.tables.cells.count)
    var kept = 0
    for (place, key) in tally.whole.keys.enumerated() {
      weights[Int(key.cell)] += weight(place)
      if key.cell == 0 { kept += tally.whole.respondents[place] }
    }
    if kept > 0, !plan.keepsMissing {
      throw .lackCalibrationVariable(count: kept, variables: plan.variables.map(\.name))
    }
    return try Calibration(
      plan, CalibrationDesign(plan, tally.tables), weights: weights, kept: kept)
  }

  /// What multiplies the weights of a unit's respondents in a calibration cell.
  func factor(_ key: CellTotals.Key) -> Double {
    (key.unit < 0 ? 1 : design.factors[Int(key.unit)])
      * (calibration?.factors[Int(key.cell)] ?? 1)
  }

  /// By group and line: the score, or why there is none.
  var scores: [[Result<ScoreValue, ScoreValue.Lack>]] {
    groups.map { group in
      plan.rows.map { row in
        do throws(ScoreValue.Lack) {
          return .success(try group.weighted.value(row.node))
        } catch {
          return .failure(error)
        }
      }
    }
  }

  private static func reach(of blocks: [Int], _ tally: Tally, _ design: SampledDesign) -> Reach {
    var reach = Reach()
    for block in blocks {
      let count = tally.count(block * tally.layout.stride)
      guard count > 0 else { continue }
      let unit = design.labels.units[Int(tally.blocks[block].unit)]
      reach.members += count
      reach.strata.insert(unit.stratum)
      if let cluster = unit.cluster { reach.clusters.insert(cluster) }
    }
    return reach
  }

  /// Clusters less strata among those with a member of these groups, as R's `degf` of a subset.
  func degreesOfFreedom(_ groups: [Int]) -> Int {
    var all = groups.first.map { reaches[$0] } ?? Reach()
    for group in groups.dropFirst() {
      all.members += reaches[group].members
      all.clusters.formUnion(reaches[group].clusters)
      all.strata.formUnion(reaches[group].strata)
    }
    return (design.first == .clusters ? all.clusters.count : all.members) - all.strata.count
  }
}
