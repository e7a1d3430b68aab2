import SurveyModel

/// The design as the whole sample shows it: how many units each stratum and cluster gave, of how
/// many.
struct SampledDesign {
  /// Drawn from one frame: n units of a population, f = n/N the part that was drawn.
  struct Draw {
    var count: Int
    /// 0 where no population is declared.
    var fraction = 0.0
    /// What multiplies the weights where none are declared: N/n.
    var expansion = 1.0
  }

  let labels: DesignLabels
  /// What is drawn at the first stage and at the second; nil where there is no second stage.
  let first: Sampled
  let second: Sampled?
  /// By stratum, and by cluster.
  let strata: [Draw]
  let clusters: [Draw]
  /// By unit: what multiplies its weights.
  let factors: [Double]

  enum Sampled { case clusters, respondents }

  init(_ tally: Tally) throws(AnalysisFailure) {
    let plan = tally.plan
    let labels = tally.tables.design
    self.labels = labels
    first = plan.design.clusters.isEmpty ? .respondents : .clusters
    second =
      !plan.design.clusters2.isEmpty
      ? .clusters
      : plan.design.population2 != nil && !plan.design.clusters.isEmpty ? .respondents : nil
    var drawn = [Int](repeating: 0, count: labels.strata.count)
    var drawn2 = [Int](repeating: 0, count: labels.clusters.count)
    for unit in labels.units {
      if first == .respondents { drawn[unit.stratum] += unit.respondents }
      if let cluster = unit.cluster {
        drawn2[cluster] += second == .respondents ? unit.respondents : 1
      }
    }
    if first == .clusters { for cluster in labels.clusters { drawn[cluster.stratum] += 1 } }
    strata = try Self.draws(drawn, labels.strata)
    clusters = second == nil ? [] : try Self.draws(drawn2, labels.clusters)
    let (strata, clusters) = (strata, clusters)
    factors = labels.units.map { unit in
      guard plan.design.expandsBySampling else { return 1 }
      let inner = clusters.isEmpty ? 1 : unit.cluster.map { clusters[$0].expansion } ?? 1
      return strata[unit.stratum].expansion * inner
    }
  }

  private static func draws(_ counts: [Int], _ frames: [DesignLabels.Frame])
    throws(AnalysisFailure) -> [Draw]
  {
    var draws: [Draw] = []
    for (count, frame) in zip(counts, frames) {
      guard let population = frame.population else {
        draws.append(Draw(count: count))
        continue
      }
      guard population >= Double(count) else {
        throw .unequalPopulation(stratum: JoinedLabels.readable(frame.label))
      }
      draws.append(
        Draw(
          count: count, fraction: Double(count) / population,
          expansion: population / Double(count)))
    }
    return draws
  }

  /// Whether nothing was left to chance.
  var isCensus: Bool { (strata + clusters).allSatisfy { $0.fraction >= 1 } }

  /// Whether some variance lies between respondents, so that their squares are needed.
  var needsSquares: Bool { first == .respondents || second == .respondents }
}
