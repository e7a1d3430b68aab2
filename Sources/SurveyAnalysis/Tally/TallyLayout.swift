import SurveyModel

/// Where the sums of one unit and group lie in a tally.
///
/// First the members, then for each line of the breakdown those who answered in it, then for each
/// rated question one slot a choice, one for the empty answers and one for those not asked.
struct TallyLayout: Sendable {
  let offsets: [Int]
  let stride: Int

  init(_ plan: TallyPlan) {
    var offsets: [Int] = []
    var next = 1 + plan.rows.count
    for scale in plan.scales {
      offsets.append(next)
      next += scale.fractions.count + 2
    }
    self.offsets = offsets
    stride = next
  }

  /// By line of the breakdown and respondent: whether a valid answer was given in it.
  func answeredRows(_ rows: CodedRows, _ plan: TallyPlan) -> [[Bool]] {
    let valid = rows.slots.enumerated().map { question, slots in
      let table = plan.scales[question].fractions.map { $0 != nil } + [false, false]
      return slots.map { table[Int($0)] }
    }
    return plan.rows.map { line in
      var answered = [Bool](repeating: false, count: rows.count)
      for question in line.questions {
        for row in 0..<rows.count where valid[question][row] { answered[row] = true }
      }
      return answered
    }
  }
}
