import SurveyModel

/// The sums of one group over the whole sample, weights as design and calibration make them.
struct GroupSums {
  /// By rated question, weighted and not.
  private(set) var weighted: QuestionSums
  private(set) var unweighted: QuestionSums
  private(set) var members = 0
  /// By line of the breakdown.
  private(set) var respondents: [Int]
  private(set) var respondentWeight: [Double]
  private(set) var answers: [Int]
  private(set) var missing: [[MissingReason: Int]]
  /// The blocks of the group, in the order in which they were met.
  let blocks: [Int]

  /// Adds up the group's blocks; `factors` multiply each block's weights.
  init(_ tally: Tally, blocks: [Int], factors: [Double]) {
    let plan = tally.plan
    self.blocks = blocks
    weighted = QuestionSums(tally, blocks: blocks) { tally.weight($1) * factors[$0] }
    unweighted = QuestionSums(tally, blocks: blocks) { Double(tally.count($1)) }
    respondents = Array(repeating: 0, count: plan.rows.count)
    respondentWeight = Array(repeating: 0, count: plan.rows.count)
    answers = respondents
    missing = Array(repeating: [:], count: plan.rows.count)
    var slots = [Int](repeating: 0, count: tally.layout.stride)
    for block in blocks {
      let start = block * tally.layout.stride
      members += tally.count(start)
      for line in plan.rows.indices {
        let (count, weight) = tally.answered(line, block: block)
        respondents[line] += count
        respondentWeight[line] += factors[block] * weight
      }
      for slot in slots.indices { slots[slot] += tally.count(start + slot) }
    }
    tellMissing(plan, tally.layout, slots)
  }

  private mutating func tellMissing(_ plan: TallyPlan, _ layout: TallyLayout, _ slots: [Int]) {
    for (line, row) in plan.rows.enumerated() {
      for question in row.questions {
        let choices = plan.questionnaire.choices(of: plan.rated[question])
        let own = slots[layout.offsets[question]...].prefix(choices.count + 2)
        for (slot, found) in own.enumerated() where found > 0 {
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

/// By rated question: Σw and Σws over its valid answers.
struct QuestionSums {
  private(set) var weight: [Double]
  private(set) var score: [Double]

  /// Adds up blocks, with the weight of each block's place as the caller tells it.
  @inline(__always)
  init(_ tally: Tally, blocks: [Int], weight told: (_ block: Int, _ place: Int) -> Double) {
    let scales = tally.plan.scales
    weight = Array(repeating: 0, count: scales.count)
    score = weight
    let valid = scales.enumerated().flatMap { question, scale in
      scale.fractions.enumerated().compactMap { slot, fraction in
        fraction.map {
          (question: question, slot: tally.layout.offsets[question] + slot, fraction: $0)
        }
      }
    }
    for block in blocks {
      let start = block * tally.layout.stride
      for answer in valid {
        let sum = told(block, start + answer.slot)
        weight[answer.question] += sum
        score[answer.question] += sum * answer.fraction
      }
    }
  }

  func value(_ node: ScoreNode) throws(ScoreValue.Lack) -> ScoreValue {
    try ScoreValue(node, weight: weight, score: score)
  }
}

extension Tally {
  /// The respondents of a block who gave a valid answer in a line, and their weight.
  fileprivate func answered(_ line: Int, block: Int) -> (count: Int, weight: Double) {
    switch layout.lines[line] {
    case .many(let place):
      let found = moments[block * layout.many.count + place]
      return (found.respondents, found.weight)
    case .question(let question):
      var found = SIMD2<Double>()
      let start = block * layout.stride + layout.offsets[question]
      for (slot, fraction) in plan.scales[question].fractions.enumerated() where fraction != nil {
        found += sums[start + slot]
      }
      return (Int(found.x), found.y)
    }
  }
}
