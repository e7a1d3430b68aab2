import SurveyModel

/// Where the sums of one unit and group lie in a tally.
///
/// First the members, then for each rated question one slot a choice, one for the empty answers and
/// one for those not asked.
struct TallyLayout: Sendable {
  let offsets: [Int]
  let stride: Int
  /// By line of the breakdown: what its sums are made of.
  let lines: [Line]
  /// The lines of several questions, in the order of their sums.
  let many: [Many]

  enum Line: Sendable {
    /// The slots of one question tell everything.
    case question(Int)
    /// The line is the one at this place of `many`.
    case many(Int)
  }

  /// A line of several questions.
  struct Many: Sendable {
    let line: Int
    /// The questions that are looked up for it.
    let questions: [Int]
    /// Earlier lines of `many` that make it up together with those questions.
    let parts: [Int]
    /// Whether its score is one ratio, whose moments tell everything.
    let isRatio: Bool
  }

  init(_ plan: TallyPlan) {
    var offsets: [Int] = []
    var next = 1
    for scale in plan.scales {
      offsets.append(next)
      next += scale.fractions.count + 2
    }
    self.offsets = offsets
    stride = next
    var lines = [Line](repeating: .many(0), count: plan.rows.count)
    var many: [Many] = []
    // Small lines first, so that larger ones may be made of them.
    let order = plan.rows.indices.sorted {
      (plan.rows[$0].questions.count, $0) < (plan.rows[$1].questions.count, $1)
    }
    for line in order {
      let row = plan.rows[line]
      if case .ratio(let questions) = row.node, questions.count == 1 {
        lines[line] = .question(questions[0])
        continue
      }
      var left = Set(row.questions)
      var parts: [Int] = []
      for (place, part) in many.enumerated().reversed() {
        let own = plan.rows[part.line].questions
        if !own.isEmpty, left.isSuperset(of: own) {
          left.subtract(own)
          parts.append(place)
        }
      }
      lines[line] = .many(many.count)
      let isRatio = if case .ratio = row.node { true } else { false }
      many.append(Many(line: line, questions: left.sorted(), parts: parts, isRatio: isRatio))
    }
    self.lines = lines
    self.many = many
  }
}
