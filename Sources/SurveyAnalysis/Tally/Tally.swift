import SurveyModel

/// The first pass: how often each answer was given, and with what weight.
///
/// It has a cell for each unit and group that occur together; two tallies add up.
struct Tally: BatchAccumulator {
  let plan: TallyPlan
  let layout: TallyLayout
  var tables: TallyTables
  /// By place of the block: `layout.stride` counts and as many sums of weights.
  private(set) var counts: [Int] = []
  private(set) var weights: [Double] = []
  private(set) var blocks: [Block] = []
  private var blockPlaces: [Block: Int] = [:]
  private(set) var distributions: DistributionTally
  /// Respondents that pass the filters.
  private(set) var respondents = 0

  struct Block: Hashable, Sendable {
    var unit: Int32
    var group: Int32
  }

  init(_ plan: TallyPlan) {
    self.plan = plan
    layout = TallyLayout(plan)
    tables = TallyTables(plan)
    distributions = DistributionTally(plan.questionnaire)
  }

  mutating func add(_ batch: ResponseBatch) {
    let rows = CodedRows(batch, plan, &tables)
    respondents += rows.included.count { $0 }
    distributions.add(batch, rows)
    let answered = layout.answeredRows(rows, plan)
    for groups in rows.layers {
      var places = [Int](repeating: -1, count: rows.count)
      for row in 0..<rows.count where groups[row] >= 0 {
        places[row] = block(Block(unit: rows.units[row], group: groups[row])) * layout.stride
      }
      // A zero weight keeps its row in the design and out of every sum.
      for row in 0..<rows.count where places[row] >= 0 && rows.weights[row] != 0 {
        let place = places[row]
        let weight = rows.weights[row]
        counts[place] += 1
        weights[place] += weight
        for line in plan.rows.indices where answered[line][row] {
          counts[place + 1 + line] += 1
          weights[place + 1 + line] += weight
        }
      }
      for (question, slots) in rows.slots.enumerated() {
        let offset = layout.offsets[question]
        for row in 0..<rows.count where places[row] >= 0 && rows.weights[row] != 0 {
          let place = places[row] + offset + Int(slots[row])
          counts[place] += 1
          weights[place] += rows.weights[row]
        }
      }
    }
  }

  mutating func merge(_ later: Tally) {
    let (strata, units, groups) = tables.merge(later.tables, plan)
    respondents += later.respondents
    distributions.merge(later.distributions, strata)
    for (index, old) in later.blocks.enumerated() {
      let place =
        block(Block(unit: Int32(units[Int(old.unit)]), group: Int32(groups[Int(old.group)])))
        * layout.stride
      let start = index * layout.stride
      for slot in 0..<layout.stride {
        counts[place + slot] += later.counts[start + slot]
        weights[place + slot] += later.weights[start + slot]
      }
    }
  }

  private mutating func block(_ key: Block) -> Int {
    if let place = blockPlaces[key] { return place }
    let place = blocks.count
    blockPlaces[key] = place
    blocks.append(key)
    counts += [Int](repeating: 0, count: layout.stride)
    weights += [Double](repeating: 0, count: layout.stride)
    return place
  }
}
