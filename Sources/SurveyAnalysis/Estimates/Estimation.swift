import SurveyModel

/// Makes estimates of the sums of both passes.
struct Estimation {
  let plan: TallyPlan
  let tally: Tally
  let design: SampledDesign
  /// The groups' places, in the order in which they are given.
  let order: [Int]
  /// By group: its sums, and by line its score or why there is none.
  let sums: [GroupSums]
  private let scores: [[Result<ScoreValue, ScoreValue.Lack>]]

  init(_ tally: Tally) throws(AnalysisFailure) {
    plan = tally.plan
    self.tally = tally
    let design = try SampledDesign(tally)
    self.design = design
    var blocks = tally.tables.groups.map { _ in [Int]() }
    for (index, block) in tally.blocks.enumerated() { blocks[Int(block.group)].append(index) }
    let sums = blocks.map { GroupSums(tally, blocks: $0, factors: design.factors) }
    self.sums = sums
    scores = sums.map { sums in
      tally.plan.rows.map { row in
        do throws(ScoreValue.Lack) {
          return .success(try ScoreValue(row.node, weight: sums.weight, score: sums.score))
        } catch {
          return .failure(error)
        }
      }
    }
    order = GroupOrder(tally).places
  }

  /// The second pass, prepared.
  var residuals: Residuals {
    Residuals(tally, factors: design.factors, scores: scores.map { $0.map { try? $0.get() } })
  }

  /// Every estimate, by line and then by group.
  func estimates(_ residuals: Residuals) throws(AnalysisFailure) -> [Estimate] {
    var estimates: [Estimate] = []
    for line in plan.rows.indices {
      for group in order { estimates.append(try estimate(line, group, residuals)) }
    }
    return estimates
  }

  private func estimate(_ line: Int, _ group: Int, _ residuals: Residuals) throws(AnalysisFailure)
    -> Estimate
  {
    let row = plan.rows[line]
    let sums = sums[group]
    var estimate = Estimate(
      domain: row.domain, question: row.question, group: name(group), range: row.range,
      respondents: sums.respondents[line], answers: sums.answers[line],
      weight: sums.respondentWeight[line], missing: sums.missing[line], score: nil,
      unweightedScore: nil, standardError: nil, degreesOfFreedom: nil, interval: nil,
      intervalMethod: nil, designEffect: nil, effectiveBase: nil, status: .unknown, notes: [])
    let width = row.range.upperBound - row.range.lowerBound
    func onScale(_ fraction: Double) -> Double { row.range.lowerBound + fraction * width }
    estimate.unweightedScore =
      (try? ScoreValue(row.node, weight: sums.count, score: sums.countScore))
      .map { onScale($0.fraction) }
    let score: ScoreValue
    switch scores[group][line] {
    case .failure(let lack):
      estimate.unweightedScore = nil
      estimate.notes = [lack == .partMissing ? .partMissing : .noAnswers]
      return estimate
    case .success(let found): score = found
    }
    estimate.score = onScale(score.fraction)
    estimate.status = .shown
    if score.leftOut { estimate.notes.append(.questionLeftOut) }
    if plan.settings.sample != .convenience {
      try tellUncertainty(&estimate, score, line, group, residuals, width)
    } else {
      estimate.notes.append(.convenience)
    }
    if estimate.respondents < plan.settings.publishMinimum { estimate.notes.append(.smallBase) }
    return estimate
  }

  private func tellUncertainty(
    _ estimate: inout Estimate, _ score: ScoreValue, _ line: Int, _ group: Int,
    _ residuals: Residuals, _ width: Double
  ) throws(AnalysisFailure) {
    let totals =
      design.isClustered ? clusterTotals(score, group) : residuals.totals[group][line]
    let isCensus = plan.settings.sample == .census || design.isCensus
    let variance = isCensus ? 0 : try totals.variance(design, plan.settings.lonely)
    guard variance.isFinite else {
      estimate.notes.append(.tooFewDegreesOfFreedom)
      return
    }
    let error = variance.squareRoot()
    let freedom = degreesOfFreedom(group)
    estimate.standardError = error * width
    estimate.degreesOfFreedom = freedom
    let interval = ConfidenceInterval(
      .init(
        score: score.fraction, standardError: error, degreesOfFreedom: freedom,
        respondents: estimate.respondents, confidence: plan.settings.confidence,
        method: plan.settings.interval, isShare: plan.settings.score == .satisfiedShare,
        isCensus: isCensus, isConvenience: false))
    if let limits = interval.limits {
      let low = estimate.range.lowerBound
      estimate.interval = (low + limits.lowerBound * width)...(low + limits.upperBound * width)
      estimate.intervalMethod = interval.method
    }
    if let note = interval.note { estimate.notes.append(note) }
    // Var / (s²/n) with s² = n/(n − 1) Σwe²/Σw and e = zΣw/w: R's deff = "replace".
    let n = Double(estimate.respondents)
    let simple = estimate.weight * residuals.squaresByWeight[group][line]
    if !isCensus, n > 1, simple > 0, error > 1e-9 {
      let effect = variance * (n - 1) / simple
      estimate.designEffect = effect
      estimate.effectiveBase = n / effect
    }
  }

  /// Z is linear in the sums by answer, so the totals of clusters need no second pass.
  private func clusterTotals(_ score: ScoreValue, _ group: Int) -> StratumTotals {
    var totals = StratumTotals(strata: design.sampled.count)
    for block in sums[group].blocks {
      let stratum = design.tables.units[Int(tally.blocks[block].unit)].stratum
      let start = block * tally.layout.stride
      var total = 0.0
      for (question, linear) in score.linear.enumerated() {
        guard let linear else { continue }
        let offset = start + tally.layout.offsets[question]
        for (slot, fraction) in plan.scales[question].fractions.enumerated() {
          guard let fraction else { continue }
          total += tally.weights[offset + slot] * linear.scale * (fraction - linear.mean)
        }
      }
      totals.add(total * design.factors[stratum], stratum)
    }
    return totals
  }

  /// Clusters less strata among those with a member, as R's `degf` of a subset.
  private func degreesOfFreedom(_ group: Int) -> Int {
    let members = sums[group].blocks.filter { tally.counts[$0 * tally.layout.stride] > 0 }
    let strata = Set(members.map { design.tables.units[Int(tally.blocks[$0].unit)].stratum })
    return (design.isClustered ? members.count : sums[group].members) - strata.count
  }

  private func name(_ group: Int) -> Group {
    let key = tally.tables.groups[group]
    return Group(
      zip(plan.margins[key.margin], key.values).map { variable, place in
        Group.Part(
          variable: plan.variables[variable].name, value: tally.tables.values[variable].name(place))
      })
  }
}
