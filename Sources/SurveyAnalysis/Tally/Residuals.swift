import SurveyModel

/// The second pass: sums of squares of each respondent's linearised value, which is known only once
/// the scores are.
///
/// For each block and line of the breakdown it adds up Σz² (the variance where respondents are drawn
/// one by one), Σzw (what a calibration takes from it), and Σz²/w (the design effect). Of a score that
/// is one ratio the first pass tells them already.
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
  /// By pair of compared groups and unit: Σzz′ by line, over those who are in both.
  private(set) var overlaps: [Overlap: [Double]] = [:]
  /// By pair: respondents who are in both groups.
  private var shared: [Int32: Int] = [:]
  /// By group: the pair that it is compared in, and whether it is the first of the two.
  private let compared: [Int32: (pair: Int32, isFirst: Bool)]
  /// The lines that the first pass does not tell of.
  private let open: [Int]

  struct Overlap: Hashable, Sendable {
    var pair: Int32
    var unit: Int32
  }

  struct Sums: Sendable {
    var squares = 0.0
    var byWeight = 0.0
    var timesWeight = 0.0
  }

  var columns: Set<String>? { plan.columns }

  init(_ tally: Tally, factors: [Double], scores: [[ScoreValue?]]) {
    plan = tally.plan
    tables = tally.tables
    self.tally = tally
    self.factors = factors
    self.scores = scores
    compared = tally.comparedGroups
    sums = Array(repeating: Sums(), count: tally.blocks.count * tally.plan.rows.count)
    let plan = tally.plan
    open = plan.rows.indices.filter { !tally.tellsResiduals(ofLine: $0) }
    for (place, block) in tally.blocks.enumerated() {
      for line in plan.rows.indices where tally.tellsResiduals(ofLine: line) {
        guard let score = scores[Int(block.group)][line] else { continue }
        sums[place * plan.rows.count + line] = tally.residuals(
          ofLine: line, block: place, score, factor: factors[place])
      }
    }
  }

  /// Whether the answers have to be passed over.
  var needsPass: Bool { !open.isEmpty || !compared.isEmpty }

  func sums(block: Int, line: Int) -> Sums { sums[block * plan.rows.count + line] }

  mutating func add(_ batch: ResponseBatch) {
    let rows = CodedRows(batch, plan, &tables)
    let fractions = plan.scales.map { $0.fractions + [nil, nil] }
    for layer in rows.layers where !open.isEmpty {
      for row in 0..<rows.count where layer.group(row) >= 0 && rows.weights[row] != 0 {
        let group = layer.group(row)
        guard let block = block(rows, row, group) else { continue }
        let weight = rows.weights[row] * factors[block]
        for line in open {
          guard let value = value(rows, row, group, line, fractions) else { continue }
          let place = block * plan.rows.count + line
          let z = weight * value
          sums[place].squares += z * z
          sums[place].byWeight += z * value
          sums[place].timesWeight += z * weight
        }
      }
    }
    if !compared.isEmpty { addOverlaps(rows, fractions) }
  }

  private func block(_ rows: CodedRows, _ row: Int, _ group: Int32) -> Int? {
    let part = rows.part(row)
    return tally.place(Tally.Block(unit: part.unit, group: group, cell: part.cell))
  }

  /// A respondent's z for each unit of weight; nil where the group has no score.
  private func value(
    _ rows: CodedRows, _ row: Int, _ group: Int32, _ line: Int, _ fractions: [[Double?]]
  ) -> Double? {
    guard let linear = scores[Int(group)][line]?.linear else { return nil }
    var value = 0.0
    for question in plan.rows[line].questions {
      guard let fraction = fractions[question][rows.questions[question].slot(row)],
        let part = linear[question]
      else { continue }
      value += part.scale * (fraction - part.mean)
    }
    return value
  }

  /// Somebody who took both answers counts in both groups at once.
  private mutating func addOverlaps(_ rows: CodedRows, _ fractions: [[Double?]]) {
    for row in 0..<rows.count where rows.weights[row] != 0 {
      var firsts: [Int32: Int32] = [:]
      var seconds: [Int32: Int32] = [:]
      for layer in rows.layers {
        let group = layer.group(row)
        guard group >= 0, let side = compared[group] else { continue }
        if side.isFirst {
          firsts[side.pair] = group
        } else {
          seconds[side.pair] = group
        }
      }
      for (pair, first) in firsts {
        guard let second = seconds[pair], let a = block(rows, row, first),
          let b = block(rows, row, second)
        else { continue }
        shared[pair, default: 0] += 1
        let weights = rows.weights[row] * factors[a] * rows.weights[row] * factors[b]
        let key = Overlap(pair: pair, unit: rows.part(row).unit)
        for line in plan.rows.indices {
          guard let x = value(rows, row, first, line, fractions),
            let y = value(rows, row, second, line, fractions)
          else { continue }
          overlaps[key, default: Array(repeating: 0, count: plan.rows.count)][line] +=
            weights * x * y
        }
      }
    }
  }

  /// How many respondents are in both of two groups.
  func shared(_ a: Int, _ b: Int) -> Int {
    guard let pair = compared[Int32(a)]?.pair, compared[Int32(b)]?.pair == pair else { return 0 }
    return shared[pair] ?? 0
  }

  /// By unit: Σzz′ of those who are in both of two groups; empty where nobody can be.
  func overlap(_ a: Int, _ b: Int, line: Int) -> [(unit: Int, sum: Double)] {
    guard let pair = compared[Int32(a)]?.pair, compared[Int32(b)]?.pair == pair else { return [] }
    return overlaps.filter { $0.key.pair == pair }.map { (Int($0.key.unit), $0.value[line]) }
      .sorted { $0.unit < $1.unit }
  }

  mutating func merge(_ other: Residuals) {
    for start in stride(from: 0, to: sums.count, by: plan.rows.count) {
      for line in open {
        sums[start + line].squares += other.sums[start + line].squares
        sums[start + line].byWeight += other.sums[start + line].byWeight
        sums[start + line].timesWeight += other.sums[start + line].timesWeight
      }
    }
    for (pair, count) in other.shared { shared[pair, default: 0] += count }
    for (key, found) in other.overlaps {
      for line in found.indices {
        overlaps[key, default: Array(repeating: 0, count: found.count)][line] += found[line]
      }
    }
  }
}
