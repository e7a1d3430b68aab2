import SurveyModel

extension Estimation {
  /// The differences that a comparison asks for, by line and then by group.
  func differences(_ residuals: Residuals) throws(AnalysisFailure) -> [Difference] {
    let plan = sums.plan
    guard let comparison = plan.comparison, let margin = plan.comparedMargin else { return [] }
    let tables = sums.tally.tables
    guard let compared = tables.values.last else { return [] }
    // By the values of the other variables, in the order of the groups: where a and b stand.
    var order: [[Int32]] = []
    var pairs: [[Int32]: (a: Int?, b: Int?)] = [:]
    for group in GroupOrder(sums.tally).places where tables.groups[group].margin == margin {
      let values = tables.groups[group].values
      guard let place = values.last, let name = compared.name(place) else { continue }
      let others = Array(values.dropLast())
      if pairs[others] == nil { order.append(others) }
      if name == comparison.a { pairs[others, default: (nil, nil)].a = group }
      if name == comparison.b { pairs[others, default: (nil, nil)].b = group }
    }
    var differences: [Difference] = []
    for line in plan.rows.indices {
      for others in order {
        guard let pair = pairs[others], pair.a != nil || pair.b != nil else { continue }
        let row = plan.rows[line]
        var made = Difference(
          domain: row.domain, question: row.question, group: name(others),
          a: comparison.a, b: comparison.b,
          respondentsA: pair.a.map { sums.groups[$0].respondents[line] } ?? 0,
          respondentsB: pair.b.map { sums.groups[$0].respondents[line] } ?? 0, notes: [])
        if let a = pair.a, let b = pair.b, let scores = scores(line, a, b) {
          try tell(&made, line, (a, scores.a), (b, scores.b), residuals)
        } else {
          made.notes = [.noAnswers]
        }
        differences.append(made)
      }
    }
    return differences
  }

  private func name(_ values: [Int32]) -> Group {
    Group(
      values.enumerated().map { index, place in
        Group.Part(
          variable: sums.plan.variables[index].name,
          value: sums.tally.tables.values[index].name(place))
      })
  }

  private func tell(
    _ made: inout Difference, _ line: Int, _ a: (group: Int, score: ScoreValue),
    _ b: (group: Int, score: ScoreValue), _ residuals: Residuals
  ) throws(AnalysisFailure) {
    let row = sums.plan.rows[line]
    let difference = a.score.fraction - b.score.fraction
    made.difference = difference * row.width
    if sums.plan.settings.sample == .convenience {
      made.notes.append(.convenience)
      return
    }
    if isCensus {
      made.notes.append(.census)
      made.standardError = 0
      return
    }
    let test = try self.test(line, a, b, residuals)
    made.degreesOfFreedom = test.degreesOfFreedom
    made.standardError = test.error.isFinite ? test.error * row.width : nil
    made.pValue = test.pValue
    let tail = (1 + sums.plan.settings.confidence) / 2
    guard test.pValue != nil,
      let t = Distributions.student(tail, degreesOfFreedom: Double(test.degreesOfFreedom))
    else {
      let isKnown = test.error.isFinite && test.degreesOfFreedom >= 1
      made.notes.append(isKnown ? .noVariation : .tooFewDegreesOfFreedom)
      return
    }
    let reach = t * test.error
    made.interval = ((difference - reach) * row.width)...((difference + reach) * row.width)
  }

  /// Student's test of a difference, with the degrees of freedom of both groups together; no p value
  /// where nothing tells the spread.
  func test(
    _ line: Int, _ a: (group: Int, score: ScoreValue), _ b: (group: Int, score: ScoreValue),
    _ residuals: Residuals
  ) throws(AnalysisFailure) -> (error: Double, degreesOfFreedom: Int, pValue: Double?) {
    let variance = try variance(
      Contrast(line: line, parts: [(a.group, a.score, 1), (b.group, b.score, -1)]), residuals)
    let error = variance.squareRoot()
    var freedom = degreesOfFreedom([a.group, b.group])
    // Where respondents are drawn one by one, each counts once.
    if replicates == nil, sums.design.first == .respondents {
      freedom -= residuals.shared(a.group, b.group)
    }
    guard error.isFinite, error >= IntervalBasis.noSpread, freedom >= 1 else {
      return (error, freedom, nil)
    }
    let t = (a.score.fraction - b.score.fraction) / error
    return (error, freedom, Distributions.twoSided(t, degreesOfFreedom: Double(freedom)))
  }
}
