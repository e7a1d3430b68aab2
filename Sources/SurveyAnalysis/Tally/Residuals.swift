import SurveyModel

/// The second pass: what needs each respondent's linearised value, which is known only once the
/// scores are.
///
/// For each group and line of the breakdown it adds up, by stratum, Σz and Σz² (the variance where
/// each respondent is a cluster), and Σz²/w (the design effect).
struct Residuals: BatchAccumulator {
  let plan: TallyPlan
  private var tables: TallyTables
  private let factors: [Double]
  /// By group and line: the value of each slot of each question, laid end to end.
  private let values: [[[Double]?]]
  private let starts: [Int]
  private(set) var totals: [[StratumTotals]]
  private(set) var squaresByWeight: [[Double]]

  /// Prepares the pass for scores by group and line; nil where there is none.
  init(_ tally: Tally, factors: [Double], scores: [[ScoreValue?]]) {
    plan = tally.plan
    tables = tally.tables
    self.factors = factors
    var starts: [Int] = []
    var next = 0
    for scale in plan.scales {
      starts.append(next)
      next += scale.fractions.count + 2
    }
    self.starts = starts
    let scales = plan.scales
    values = scores.map { lines in
      lines.map { score in
        guard let score else { return nil }
        var table = [Double](repeating: 0, count: next)
        for (question, linear) in score.linear.enumerated() {
          guard let linear else { continue }
          for (slot, fraction) in scales[question].fractions.enumerated() {
            if let fraction {
              table[starts[question] + slot] = linear.scale * (fraction - linear.mean)
            }
          }
        }
        return table
      }
    }
    let strata = tally.tables.design.strata.count
    totals = scores.map { $0.map { _ in StratumTotals(strata: strata) } }
    squaresByWeight = scores.map { $0.map { _ in 0 } }
  }

  mutating func add(_ batch: ResponseBatch) {
    let rows = CodedRows(batch, plan, &tables)
    for groups in rows.layers {
      for row in 0..<rows.count where groups[row] >= 0 && rows.weights[row] != 0 {
        let group = Int(groups[row])
        let stratum = Int(rows.strata[row])
        let weight = rows.weights[row] * factors[stratum]
        for (line, score) in plan.rows.enumerated() {
          guard let table = values[group][line] else { continue }
          var value = 0.0
          for question in score.questions {
            value += table[starts[question] + Int(rows.slots[question][row])]
          }
          let z = weight * value
          totals[group][line].add(z, stratum)
          squaresByWeight[group][line] += weight * value * value
        }
      }
    }
  }

  mutating func merge(_ later: Residuals) {
    for group in totals.indices {
      for line in totals[group].indices {
        for stratum in totals[group][line].sums.indices {
          totals[group][line].sums[stratum] += later.totals[group][line].sums[stratum]
          totals[group][line].squares[stratum] += later.totals[group][line].squares[stratum]
        }
        squaresByWeight[group][line] += later.squaresByWeight[group][line]
      }
    }
  }
}
