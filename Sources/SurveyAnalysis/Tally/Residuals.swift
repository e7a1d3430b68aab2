import SurveyModel

/// The second pass: sums of squares of each respondent's linearised value, which is known only once
/// the scores are.
///
/// For each block and line of the breakdown it adds up Σz² (the variance where respondents are drawn
/// one by one), Σzw and Σw² (what a calibration takes from it), and Σz²/w (the design effect).
struct Residuals: BatchAccumulator {
  let plan: TallyPlan
  private var tables: TallyTables
  private let tally: Tally
  /// By block: what multiplies its weights.
  private let factors: [Double]
  /// By group and line; nil where there is no score.
  private let scores: [[ScoreValue?]]
  /// By block and line.
  private var sums: [Sums]
  /// By block: Σw².
  private(set) var weightSquares: [Double]

  struct Sums: Sendable {
    var squares = 0.0
    var byWeight = 0.0
    var timesWeight = 0.0
  }

  init(_ tally: Tally, factors: [Double], scores: [[ScoreValue?]]) {
    plan = tally.plan
    tables = tally.tables
    self.tally = tally
    self.factors = factors
    self.scores = scores
    sums = Array(repeating: Sums(), count: tally.blocks.count * tally.plan.rows.count)
    weightSquares = Array(repeating: 0, count: tally.blocks.count)
  }

  func sums(block: Int, line: Int) -> Sums { sums[block * plan.rows.count + line] }

  mutating func add(_ batch: ResponseBatch) {
    let rows = CodedRows(batch, plan, &tables)
    let fractions = plan.scales.map { $0.fractions + [nil, nil] }
    for groups in rows.layers {
      for row in 0..<rows.count where groups[row] >= 0 && rows.weights[row] != 0 {
        let key = Tally.Block(unit: rows.units[row], group: groups[row], cell: rows.cells[row])
        guard let block = tally.place(key) else { continue }
        let weight = rows.weights[row] * factors[block]
        weightSquares[block] += weight * weight
        let scores = scores[Int(groups[row])]
        for (line, score) in plan.rows.enumerated() {
          guard let linear = scores[line]?.linear else { continue }
          var value = 0.0
          for question in score.questions {
            guard let fraction = fractions[question][Int(rows.slots[question][row])],
              let part = linear[question]
            else { continue }
            value += part.scale * (fraction - part.mean)
          }
          let place = block * plan.rows.count + line
          let z = weight * value
          sums[place].squares += z * z
          sums[place].byWeight += z * value
          sums[place].timesWeight += z * weight
        }
      }
    }
  }

  mutating func merge(_ later: Residuals) {
    for place in sums.indices {
      sums[place].squares += later.sums[place].squares
      sums[place].byWeight += later.sums[place].byWeight
      sums[place].timesWeight += later.sums[place].timesWeight
    }
    for block in weightSquares.indices { weightSquares[block] += later.weightSquares[block] }
  }
}
