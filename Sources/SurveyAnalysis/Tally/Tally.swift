import SurveyModel

/// The first pass: how often each answer was given, and with what weight.
///
/// It has a block of sums for each unit, group and calibration cell that occur together; two tallies
/// add up.
struct Tally: BatchAccumulator {
  let plan: TallyPlan
  let layout: TallyLayout
  var tables: TallyTables
  /// By place of the block: `layout.stride` counts and as many sums of weights.
  private(set) var counts: [Int] = []
  private(set) var weights: [Double] = []
  /// By replicate, as `weights`.
  private(set) var replicates: [[Double]]
  private(set) var blocks: [Block] = []
  private var blockPlaces: [Block: Int] = [:]
  /// Of the whole sample, where weights are fitted to the population.
  private(set) var whole: CellTotals
  private(set) var distributions: DistributionTally
  /// By group and calibration cell: how the replicate weights hang together, where there are any.
  private(set) var products: [GroupCell: WeightProducts] = [:]
  /// Respondents that pass the filters.
  private(set) var respondents = 0

  struct Block: Hashable, Sendable {
    var unit: Int32
    var group: Int32
    var cell: Int32
  }

  struct GroupCell: Hashable, Sendable {
    var group: Int32
    var cell: Int32
  }

  init(_ plan: TallyPlan) {
    self.plan = plan
    layout = TallyLayout(plan)
    tables = TallyTables(plan)
    replicates = Array(repeating: [], count: plan.design.replicates.count)
    whole = CellTotals(replicates: plan.design.replicates.count)
    distributions = DistributionTally(plan)
  }

  /// The block's place; nil where the pair does not occur.
  func place(_ block: Block) -> Int? { blockPlaces[block] }

  mutating func add(_ batch: ResponseBatch) {
    let rows = CodedRows(batch, plan, &tables)
    respondents += rows.included.count { $0 }
    distributions.add(batch, rows)
    if plan.calibration != nil { whole.add(rows) }
    let answered = layout.answeredRows(rows, plan)
    for groups in rows.layers {
      var places = [Int](repeating: -1, count: rows.count)
      // A zero weight keeps its row in the design and out of every sum.
      for row in 0..<rows.count where groups[row] >= 0 && rows.weights[row] != 0 {
        places[row] =
          block(Block(unit: rows.units[row], group: groups[row], cell: rows.cells[row]))
          * layout.stride
      }
      for row in 0..<rows.count where places[row] >= 0 {
        add(rows, row, at: places[row])
        for line in plan.rows.indices where answered[line][row] {
          add(rows, row, at: places[row] + 1 + line)
        }
      }
      for (question, slots) in rows.slots.enumerated() {
        let offset = layout.offsets[question]
        for row in 0..<rows.count where places[row] >= 0 {
          add(rows, row, at: places[row] + offset + Int(slots[row]))
        }
      }
      multiply(rows, groups)
    }
  }

  private mutating func add(_ rows: CodedRows, _ row: Int, at place: Int) {
    counts[place] += 1
    weights[place] += rows.weights[row]
    for index in replicates.indices { replicates[index][place] += rows.replicates[index][row] }
  }

  private mutating func multiply(_ rows: CodedRows, _ groups: [Int32]) {
    guard !replicates.isEmpty else { return }
    for row in 0..<rows.count where groups[row] >= 0 {
      let key = GroupCell(group: groups[row], cell: rows.cells[row])
      products[key, default: WeightProducts(count: replicates.count)].add(
        rows.replicates.map { $0[row] })
    }
  }

  mutating func merge(_ later: Tally) {
    let moved = tables.merge(later.tables, plan)
    respondents += later.respondents
    distributions.merge(later.distributions, moved)
    whole.merge(later.whole, moved)
    for (index, old) in later.blocks.enumerated() {
      let place =
        block(
          Block(
            unit: Int32(moved.units[Int(old.unit)]), group: Int32(moved.groups[Int(old.group)]),
            cell: Int32(moved.cells[Int(old.cell)]))) * layout.stride
      let start = index * layout.stride
      for slot in 0..<layout.stride {
        counts[place + slot] += later.counts[start + slot]
        weights[place + slot] += later.weights[start + slot]
        for replicate in replicates.indices {
          replicates[replicate][place + slot] += later.replicates[replicate][start + slot]
        }
      }
    }
    for (key, found) in later.products {
      let key = GroupCell(
        group: Int32(moved.groups[Int(key.group)]), cell: Int32(moved.cells[Int(key.cell)]))
      products[key, default: WeightProducts(count: replicates.count)].add(found)
    }
  }

  private mutating func block(_ key: Block) -> Int {
    if let place = blockPlaces[key] { return place }
    let place = blocks.count
    blockPlaces[key] = place
    blocks.append(key)
    counts += [Int](repeating: 0, count: layout.stride)
    let zeros = [Double](repeating: 0, count: layout.stride)
    weights += zeros
    for index in replicates.indices { replicates[index] += zeros }
    return place
  }
}
