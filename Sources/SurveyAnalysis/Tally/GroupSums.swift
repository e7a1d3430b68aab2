import SurveyModel

/// The sums of one group over the whole sample, weights as the design makes them.
struct GroupSums {
  /// By rated question: Σw and Σws over valid answers, and their unweighted likes.
  private(set) var weight: [Double]
  private(set) var score: [Double]
  private(set) var count: [Double]
  private(set) var countScore: [Double]
  private(set) var members = 0
  /// By line of the breakdown.
  private(set) var respondents: [Int]
  private(set) var respondentWeight: [Double]
  private(set) var answers: [Int]
  private(set) var missing: [[MissingReason: Int]]
  /// The blocks of the group, in the order in which they were met.
  let blocks: [Int]

  init(_ tally: Tally, blocks: [Int], factors: [Double]) {
    let plan = tally.plan
    let questions = plan.rated.count
    weight = Array(repeating: 0, count: questions)
    score = weight
    count = weight
    countScore = weight
    respondents = Array(repeating: 0, count: plan.rows.count)
    respondentWeight = Array(repeating: 0, count: plan.rows.count)
    answers = respondents
    missing = Array(repeating: [:], count: plan.rows.count)
    self.blocks = blocks
    var slots = plan.scales.map { [Int](repeating: 0, count: $0.fractions.count + 2) }
    for block in blocks {
      let unit = Int(tally.blocks[block].unit)
      let factor = factors[tally.tables.design.units[unit].stratum]
      let start = block * tally.layout.stride
      members += tally.counts[start]
      for line in plan.rows.indices {
        respondents[line] += tally.counts[start + 1 + line]
        respondentWeight[line] += factor * tally.weights[start + 1 + line]
      }
      for question in 0..<questions {
        let offset = start + tally.layout.offsets[question]
        let fractions = plan.scales[question].fractions
        for slot in 0..<(fractions.count + 2) {
          slots[question][slot] += tally.counts[offset + slot]
          guard slot < fractions.count, let fraction = fractions[slot] else { continue }
          weight[question] += factor * tally.weights[offset + slot]
          score[question] += factor * tally.weights[offset + slot] * fraction
          count[question] += Double(tally.counts[offset + slot])
          countScore[question] += Double(tally.counts[offset + slot]) * fraction
        }
      }
    }
    tellMissing(plan, slots)
  }

  private mutating func tellMissing(_ plan: TallyPlan, _ slots: [[Int]]) {
    for (line, row) in plan.rows.enumerated() {
      for question in row.questions {
        let choices = plan.questionnaire.choices(of: plan.rated[question])
        for (slot, found) in slots[question].enumerated() where found > 0 {
          if slot < choices.count {
            if let reason = choices[slot].missing {
              missing[line][reason, default: 0] += found
            } else {
              answers[line] += found
            }
          } else {
            let reason: MissingReason = slot == choices.count ? .skipped : .notApplicable
            missing[line][reason, default: 0] += found
          }
        }
      }
    }
  }
}
