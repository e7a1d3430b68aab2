import SurveyModel

/// The first pass: how often each answer was given, and with what weight.
///
/// It has a block of sums for each unit, group and calibration cell that occur together; two tallies
/// add up.
struct Tally: BatchAccumulator {
  let plan: TallyPlan
  let layout: TallyLayout
  var tables: TallyTables
  /// By place of the block, `layout.stride` of each: how many, and their weight.
  private(set) var sums: [SIMD2<Double>] = []
  /// As `sums`: Σw², where the design needs it.
  private(set) var squares: [Double] = []
  /// By place of the block, one for each line of `layout.many`.
  private(set) var moments: [LineMoments] = []
  /// As `moments`, where the design needs it.
  private(set) var squaredMoments: [LineMoments.Squared] = []
  /// By replicate: weights, as `sums`.
  private(set) var replicates: [[Double]]
  private(set) var blocks: [Block] = []
  private var blockPlaces: [Block: Int] = [:]
  /// Of the whole sample, where weights are fitted to the population.
  private(set) var whole: CellTotals
  private(set) var distributions: DistributionTally
  /// By group and calibration cell: how the replicate weights hang together, where there are any.
  private(set) var products: [GroupCell: WeightProducts] = [:]
  /// Whether any batch has been added, be it an empty one.
  private var isTouched = false
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

  var columns: Set<String>? { plan.columns }

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

  func count(_ place: Int) -> Int { Int(sums[place].x) }
  func weight(_ place: Int) -> Double { sums[place].y }

  mutating func add(_ batch: ResponseBatch) {
    isTouched = true
    let rows = CodedRows(batch, plan, &tables)
    respondents += rows.included.count { $0 }
    distributions.add(batch, rows)
    if plan.calibration != nil { whole.add(rows) }
    let members = CodedAnswers(nil, count: rows.count, today: [])
    let answers =
      [AnswerTable(members, offset: 0)]
      + rows.questions.indices.map {
        AnswerTable(rows.questions[$0], offset: layout.offsets[$0])
      }
    let values = layout.many.map { line in
      line.questions.map { AnswerTable(rows.questions[$0], plan.scales[$0]) }
    }
    let weights = rows.weights.map { SIMD2(1, $0) }
    let squares = plan.needsSquares ? rows.weights.map { $0 * $0 } : []
    for groups in rows.layers {
      let joint = joint(rows, groups)
      let blocks = blocks(rows, groups, joint)
      let starts = BlockStarts(joint, blocks, stride: layout.stride)
      AnswerSums.add(weights, answers, starts, to: &sums)
      if plan.needsSquares { AnswerSums.add(squares, answers, starts, to: &self.squares) }
      for index in replicates.indices {
        AnswerSums.add(rows.replicates[index], answers, starts, to: &replicates[index])
      }
      addMoments(rows, values, joint, blocks)
      multiply(rows, groups)
    }
  }

  /// The rows that belong together: a zero weight keeps its row in the design and out of every sum.
  private func joint(_ rows: CodedRows, _ groups: [Int32]) -> JointPlaces {
    let isOut: [Int32] = rows.weights.map { $0 == 0 ? 1 : 0 }
    return JointPlaces([rows.units, groups, rows.cells, isOut], count: rows.count)
  }

  /// By place of the joint rows their block; nil where it is none.
  private mutating func blocks(_ rows: CodedRows, _ groups: [Int32], _ joint: JointPlaces) -> [Int?]
  {
    reserve(blocks: blocks.count + joint.firstRows.count)
    return joint.firstRows.map { row in
      rows.weights[row] == 0 || groups[row] < 0
        ? nil : block(Block(unit: rows.units[row], group: groups[row], cell: rows.cells[row]))
    }
  }

  /// Rows are gone through some at a time, so that their answers in each line stay at hand.
  private mutating func addMoments(
    _ rows: CodedRows, _ values: [[AnswerTable<SIMD2<Double>>]], _ joint: JointPlaces,
    _ blocks: [Int?]
  ) {
    let step = 512
    let lines = layout.many.indices
    let zeros = [LineMoments](repeating: LineMoments(), count: blocks.count)
    var moments = lines.map { _ in zeros }
    let noSquares = [LineMoments.Squared](
      repeating: LineMoments.Squared(), count: plan.needsSquares ? blocks.count : 0)
    var squared = lines.map { _ in noSquares }
    var answers = [[SIMD2<Double>]](
      repeating: [SIMD2<Double>](repeating: SIMD2(), count: step), count: lines.count)
    for start in Swift.stride(from: 0, to: rows.count, by: step) {
      let some = start..<min(start + step, rows.count)
      for (line, many) in layout.many.enumerated() {
        var own = [SIMD2<Double>](repeating: SIMD2(), count: step)
        AnswerSums.add(values[line], of: some, to: &own)
        for part in many.parts {
          let part = answers[part]
          let added = part.span
          var sums = own.mutableSpan
          for index in added.indices { sums[index] += added[index] }
        }
        joint.add(own, of: some, rows.weights, to: &moments[line]) { $0.add($1, weight: $2) }
        if plan.needsSquares {
          joint.add(own, of: some, rows.weights, to: &squared[line]) { $0.add($1, weight: $2) }
        }
        answers[line] = own
      }
    }
    for (place, block) in blocks.enumerated() {
      guard let block else { continue }
      for line in lines {
        self.moments[block * lines.count + line] += moments[line][place]
        if plan.needsSquares {
          squaredMoments[block * lines.count + line] += squared[line][place]
        }
      }
    }
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
    // What is added to nothing stays as it is.
    guard isTouched else {
      self = later
      return
    }
    let moved = tables.merge(later.tables, plan)
    respondents += later.respondents
    distributions.merge(later.distributions, moved)
    whole.merge(later.whole, moved)
    let lines = layout.many.count
    for (index, old) in later.blocks.enumerated() {
      let block = block(
        Block(
          unit: Int32(moved.units[Int(old.unit)]), group: Int32(moved.groups[Int(old.group)]),
          cell: Int32(moved.cells[Int(old.cell)])))
      let place = block * layout.stride
      let start = index * layout.stride
      Self.add(later.sums, start..<start + layout.stride, to: &sums, place)
      if plan.needsSquares {
        Self.add(later.squares, start..<start + layout.stride, to: &squares, place)
      }
      for replicate in replicates.indices {
        Self.add(
          later.replicates[replicate], start..<start + layout.stride, to: &replicates[replicate],
          place)
      }
      for line in 0..<lines {
        moments[block * lines + line] += later.moments[index * lines + line]
        if plan.needsSquares {
          squaredMoments[block * lines + line] += later.squaredMoments[index * lines + line]
        }
      }
    }
    for (key, found) in later.products {
      let key = GroupCell(
        group: Int32(moved.groups[Int(key.group)]), cell: Int32(moved.cells[Int(key.cell)]))
      products[key, default: WeightProducts(count: replicates.count)].add(found)
    }
  }

  private static func add(
    _ added: [SIMD2<Double>], _ range: Range<Int>, to sums: inout [SIMD2<Double>], _ place: Int
  ) {
    let added = added.span.extracting(range)
    var sums = sums.mutableSpan
    for index in added.indices { sums[place &+ index] += added[index] }
  }

  private static func add(
    _ added: [Double], _ range: Range<Int>, to sums: inout [Double], _ place: Int
  ) {
    let added = added.span.extracting(range)
    var sums = sums.mutableSpan
    for index in added.indices { sums[place &+ index] += added[index] }
  }

  /// Makes room at once for as many blocks as there may be, so that no sum is moved twice.
  private mutating func reserve(blocks count: Int) {
    guard count > blocks.capacity else { return }
    blocks.reserveCapacity(count)
    blockPlaces.reserveCapacity(count)
    sums.reserveCapacity(count * layout.stride)
    if plan.needsSquares { squares.reserveCapacity(count * layout.stride) }
    for index in replicates.indices { replicates[index].reserveCapacity(count * layout.stride) }
    moments.reserveCapacity(count * layout.many.count)
    if plan.needsSquares { squaredMoments.reserveCapacity(count * layout.many.count) }
  }

  private mutating func block(_ key: Block) -> Int {
    if let place = blockPlaces[key] { return place }
    let place = blocks.count
    blockPlaces[key] = place
    blocks.append(key)
    sums.append(contentsOf: repeatElement(SIMD2(), count: layout.stride))
    let zeros = repeatElement(0.0, count: layout.stride)
    if plan.needsSquares { squares.append(contentsOf: zeros) }
    for index in replicates.indices { replicates[index].append(contentsOf: zeros) }
    moments.append(contentsOf: repeatElement(LineMoments(), count: layout.many.count))
    if plan.needsSquares {
      squaredMoments.append(
        contentsOf: repeatElement(LineMoments.Squared(), count: layout.many.count))
    }
    return place
  }
}
