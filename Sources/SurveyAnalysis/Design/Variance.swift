import SurveyModel

/// Sums of a linearised variable over the units drawn from each of several frames.
struct Spread {
  /// By frame: Σz and Σz² over its units; units without a member are zeros.
  var sums: [Double]
  var squares: [Double]
  /// By frame: whether it counts as part of the sample in hand.
  var isPresent: [Bool]

  init(frames: Int) {
    sums = Array(repeating: 0, count: frames)
    squares = sums
    isPresent = Array(repeating: false, count: frames)
  }

  /// Adds one unit.
  mutating func add(_ total: Double, _ frame: Int) { add(total, total * total, frame) }

  /// Adds what several units came to.
  mutating func add(_ total: Double, _ square: Double, _ frame: Int) {
    sums[frame] += total
    squares[frame] += square
  }

  /// Each frame's (1 − f) n/(n − 1) Σ(z − mean)²; nil where a single unit was drawn and the policy
  /// `average` takes the mean of the others.
  func parts(
    _ draws: [SampledDesign.Draw], _ policy: LonelyPolicy, name: (Int) -> String
  ) throws(AnalysisFailure) -> [Double?] {
    var parts: [Double?] = []
    for (frame, draw) in draws.enumerated() {
      let left = 1 - draw.fraction
      guard isPresent[frame], left >= 1e-7 else {
        parts.append(0)
        continue
      }
      if draw.count > 1 {
        let n = Double(draw.count)
        parts.append(
          left * n / (n - 1) * max(0, squares[frame] - sums[frame] * sums[frame] / n))
        continue
      }
      // As R's options(survey.lonely.psu = …).
      switch policy {
      case .fail: throw .lonelyStratum(name: name(frame))
      case .remove, .certainty: parts.append(0)
      case .adjust: parts.append(left * sums[frame] * sums[frame])
      case .average: parts.append(nil)
      }
    }
    return parts
  }
}

/// The variance of a linearised total under the design.
///
/// Σₕ (1 − fₕ) nₕ/(nₕ − 1) Σ (Z − mean)² over the clusters, and with a second stage for each cluster
/// its own variance times fₕ (Särndal, Swensson, Wretman, 1992, 4.3; R's `svyrecvar`).
struct DesignVariance {
  let design: SampledDesign
  let policy: LonelyPolicy
  var first: Spread
  var second: Spread

  init(_ design: SampledDesign, _ policy: LonelyPolicy) {
    self.design = design
    self.policy = policy
    first = Spread(frames: design.strata.count)
    second = Spread(frames: design.clusters.count)
  }

  /// Each stratum's part, and at the second stage each cluster's, before its stratum's fraction.
  var parts: (first: [Double?], second: [Double?]) {
    get throws(AnalysisFailure) {
      let labels = design.labels
      let strata = try first.parts(design.strata, policy) {
        JoinedLabels.readable(labels.strata[$0].label)
      }
      if design.second == nil { return (strata, []) }
      let clusters = try second.parts(design.clusters, policy) {
        JoinedLabels.readable(labels.clusters[$0].label)
      }
      return (strata, clusters)
    }
  }

  /// NaN where nothing in the sample tells it.
  var value: Double {
    get throws(AnalysisFailure) {
      let (strata, clusters) = try parts
      let known = strata.compactMap(\.self)
      let present = first.isPresent.count { $0 }
      let lonely = strata.count - known.count
      guard present > lonely else { return lonely == 0 ? 0 : .nan }
      var variance = known.reduce(0, +) * Double(present) / Double(present - lonely)
      for (cluster, part) in clusters.enumerated() where second.isPresent[cluster] {
        let fraction = design.strata[design.labels.clusters[cluster].stratum].fraction
        if fraction > 0 { variance += fraction * (part ?? .nan) }
      }
      return variance
    }
  }
}
