import SurveyModel

/// Makes estimates of the sums of both passes.
struct Estimation {
  let sums: SampleSums
  let scores: [[Result<ScoreValue, ScoreValue.Lack>]]
  /// The places of the groups that are shown, in the order in which they are given.
  let order: [Int]
  let replicates: ReplicateVariance?

  private var plan: TallyPlan { sums.plan }

  init(_ tally: Tally) throws(AnalysisFailure) {
    let sums = try SampleSums(tally)
    self.sums = sums
    scores = sums.scores
    order = GroupOrder(tally).places.filter { place in
      let isCompared = tally.tables.groups[place].margin == tally.plan.comparedMargin
      return isCompared == (tally.plan.comparison?.showsGroups ?? false)
    }
    if let settings = tally.plan.settings.replicates, !tally.plan.design.replicates.isEmpty {
      replicates = try ReplicateVariance(sums, settings)
    } else {
      replicates = nil
    }
  }

  /// What the scores leave over, for which the answers are passed over where there is any uncertainty
  /// to tell and the first pass does not tell it.
  func residuals(_ source: some BatchSource) throws -> Residuals {
    let residuals = Residuals(
      sums.tally, factors: sums.factors, scores: scores.map { $0.map { try? $0.get() } })
    let isRandom = plan.settings.sample == .random && !isCensus
    return isRandom && residuals.needsPass ? try source.pass(residuals) : residuals
  }

  /// Every estimate, by line and then by group.
  func estimates(_ residuals: Residuals) throws(AnalysisFailure) -> [Estimate] {
    var estimates: [Estimate] = []
    for line in plan.rows.indices {
      for group in order { estimates.append(try estimate(line, group, residuals)) }
    }
    return estimates
  }

  /// Nothing was left to chance.
  var isCensus: Bool {
    plan.settings.sample == .census || (sums.design.isCensus && replicates == nil)
  }

  func estimate(_ line: Int, _ group: Int, _ residuals: Residuals) throws(AnalysisFailure)
    -> Estimate
  {
    let row = plan.rows[line]
    let own = sums.groups[group]
    var estimate = Estimate(
      domain: row.domain, question: row.question, group: name(group), range: row.range,
      respondents: own.respondents[line], answers: own.answers[line],
      weight: own.respondentWeight[line], missing: own.missing[line], score: nil,
      unweightedScore: nil, standardError: nil, degreesOfFreedom: nil, interval: nil,
      intervalMethod: nil, designEffect: nil, effectiveBase: nil, status: .unknown, notes: [])
    let score: ScoreValue
    switch scores[group][line] {
    case .failure(let lack):
      estimate.notes = [lack == .partMissing ? .partMissing : .noAnswers]
      return estimate
    case .success(let found): score = found
    }
    estimate.unweightedScore = (try? own.unweighted.value(row.node)).map {
      row.onRange($0.fraction)
    }
    estimate.score = row.onRange(score.fraction)
    estimate.status = .shown
    if score.leftOut { estimate.notes.append(.questionLeftOut) }
    if plan.settings.sample == .convenience {
      estimate.notes.append(.convenience)
    } else {
      try tellUncertainty(&estimate, score, line, group, residuals)
    }
    if estimate.isWide { estimate.notes.append(.wideInterval) }
    if estimate.respondents < plan.settings.minimumRespondents {
      estimate.notes.append(.fewRespondents)
    }
    if estimate.respondents < plan.settings.publishMinimum { estimate.notes.append(.smallBase) }
    return estimate
  }

  private func tellUncertainty(
    _ estimate: inout Estimate, _ score: ScoreValue, _ line: Int, _ group: Int,
    _ residuals: Residuals
  ) throws(AnalysisFailure) {
    let variance = try variance(
      Contrast(line: line, parts: [(group, score, 1)]), residuals)
    guard variance.isFinite else {
      estimate.degreesOfFreedom = degreesOfFreedom([group])
      estimate.notes.append(.varianceUnknown)
      return
    }
    let error = variance.squareRoot()
    let row = plan.rows[line]
    if row.isDifference {
      // What two waves' distances are compared by; by itself it is no score.
      estimate.standardError = error < IntervalBasis.noSpread ? 0 : error * row.width
      estimate.degreesOfFreedom = degreesOfFreedom([group])
      return
    }
    let basis = IntervalBasis(
      score: score.fraction, standardError: error, degreesOfFreedom: degreesOfFreedom([group]),
      respondents: estimate.respondents, members: sums.groups[group].members,
      wanted: plan.settings.interval, isShare: plan.settings.score == .satisfiedShare,
      isCensus: isCensus)
    estimate.basis = basis
    // What is left of sums that cancel is no spread.
    estimate.standardError = basis.hasSpread ? error * row.width : 0
    estimate.degreesOfFreedom = basis.degreesOfFreedom
    let interval = ConfidenceInterval(basis, confidence: plan.settings.confidence)
    estimate.interval = interval.limits.map {
      row.onRange($0.lowerBound)...row.onRange($0.upperBound)
    }
    estimate.intervalMethod = interval.method
    if let note = interval.note { estimate.notes.append(note) }
    tellDesignEffect(&estimate, variance, line, group, residuals)
  }

  /// Var / (s²/n) with s² = n/(n − 1) Σwe²/Σw and e = zΣw/w: R's deff = "replace".
  private func tellDesignEffect(
    _ estimate: inout Estimate, _ variance: Double, _ line: Int, _ group: Int,
    _ residuals: Residuals
  ) {
    let n = Double(estimate.respondents)
    let byWeight = sums.groups[group].blocks.reduce(0) {
      $0 + residuals.sums(block: $1, line: line).byWeight
    }
    guard estimate.basis?.isCensus == false, estimate.basis?.hasSpread == true, n > 1,
      byWeight > 0
    else { return }
    let effect = variance * (n - 1) / (estimate.weight * byWeight)
    estimate.designEffect = effect
    estimate.effectiveBase = n / effect
  }

  func variance(_ contrast: Contrast, _ residuals: Residuals) throws(AnalysisFailure) -> Double {
    if isCensus { return 0 }
    if let replicates {
      // The replicates of two waves are no pairs, so each wave varies on its own.
      guard areApart, contrast.parts.count > 1 else { return replicates.value(contrast) }
      return contrast.parts.reduce(0) { sum, part in
        sum + replicates.value(Contrast(line: contrast.line, parts: [part]))
      }
    }
    return try LinearisedVariance(sums: sums, residuals: residuals).value(contrast)
  }

  func degreesOfFreedom(_ groups: [Int]) -> Int {
    guard let replicates else { return sums.degreesOfFreedom(groups) }
    return areApart
      ? groups.reduce(0) { $0 + replicates.degreesOfFreedom([$1]) }
      : replicates.degreesOfFreedom(groups)
  }

  /// Whether what is compared are waves with replicate weights of their own.
  private var areApart: Bool { plan.comparison?.showsGroups ?? false }

  /// Both groups' scores in a line; nil where one has none.
  func scores(_ line: Int, _ a: Int, _ b: Int) -> (a: ScoreValue, b: ScoreValue)? {
    guard let first = try? scores[a][line].get(), let second = try? scores[b][line].get() else {
      return nil
    }
    return (first, second)
  }

  private func name(_ group: Int) -> Group { sums.tally.name(ofGroup: group) }
}

extension Tally {
  /// The values of a group, variable by variable.
  func name(ofGroup group: Int) -> Group {
    let key = tables.groups[group]
    return Group(
      zip(plan.margins[key.margin], key.values).map { variable, place in
        Group.Part(
          variable: plan.variables[variable].name, value: tables.values[variable].name(place))
      })
  }
}
