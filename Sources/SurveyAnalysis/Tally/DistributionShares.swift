import SurveyModel

extension DistributionTally {
  /// How the answers to each question fall on its choices, over the whole sample.
  func shares(factors: (CellTotals.Key) -> Double) -> [AnswerDistribution] {
    let factors = keys.map(factors)
    return questions.indices.map { question in
      let choices = choices[question]
      let size = choices.count
      var count = [Int](repeating: 0, count: size + 3)
      var weight = [Double](repeating: 0, count: size + 3)
      for place in factors.indices {
        let first = place * self.size + offsets[question]
        for slot in count.indices {
          count[slot] += counts[first + slot]
          weight[slot] += factors[place] * weights[first + slot]
        }
      }
      var missing: [MissingReason: Int] = [:]
      if count[size] > 0 { missing[.skipped] = count[size] }
      if count[size + 1] > 0 { missing[.notApplicable] = count[size + 1] }
      var shares: [AnswerDistribution.Share] = []
      for (place, choice) in choices.enumerated() {
        if let reason = choice.missing {
          if count[place] > 0 { missing[reason, default: 0] += count[place] }
          continue
        }
        shares.append(
          AnswerDistribution.Share(
            choice: choice.name, label: choice.label, points: choice.points,
            satisfied: choice.satisfied, count: count[place],
            share: weight[size + 2] > 0 ? weight[place] / weight[size + 2] : 0))
      }
      return AnswerDistribution(
        question: questions[question].name, label: questions[question].label,
        domains: questions[question].domains,
        isMultiple: questions[question].columnKind == .options, respondents: count[size + 2],
        weight: weight[size + 2], shares: shares, missing: missing)
    }
  }
}
