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
    respondents += rows.parts.reduce(0) { $0 + ($1.isIncluded ? $1.respondents : 0) }
    distributions.add(batch, rows)
    if plan.calibration != nil { whole.add(rows) }
    let places = rows.layers.reduce(1) { max($0, $1.groups.count) }
    // What is looked up for two questions at once has to be told apart for each place: that pays where
    // more is looked up than told apart.
    let answers = JointAnswers(
      layout.lists, of: rows.questions, count: rows.count, limit: rows.count / places)
    let totals = AnswerTotals(
      answers, sets: answers.lists[layout.disjoint - 1].upperBound, layout.slots)
    let fractions = plan.scales.map { scale in
      (scale.fractions + [nil, nil]).map { $0.map { SIMD2(1, $0) } ?? SIMD2() }
    }
    let values = answers.values(fractions)
    if blocks.isEmpty { reserve(blocks: rows.layers.reduce(0) { $0 + $1.groups.count }) }
    for layer in rows.layers {
      let blocks = blocks(rows, layer)
      let placed = PlacedAnswers(answers, RowsByPlace(layer.joint))
      let weights = placed.rows.ordered(rows.weights)
      AnswerSums.add(weights, placed, totals, blocks, to: &sums)
      if plan.needsSquares {
        let squares = weights.map { $0 * $0 }
        AnswerSums.add(squares, placed, totals, blocks, to: &self.squares)
      }
      for index in replicates.indices {
        let weights = placed.rows.ordered(rows.replicates[index])
        AnswerSums.add(weights, placed, totals, blocks, to: &replicates[index])
      }
      addMoments(weights, placed, values, blocks)
      multiply(rows, layer)
    }
  }

  /// By place of the layer's rows their block; nil where it is none.
  private mutating func blocks(_ rows: CodedRows, _ layer: CodedRows.Layer) -> [Int?] {
    zip(layer.joint.firstRows, layer.groups).map { row, group in
      let part = rows.part(Int(row))
      return part.isWeightless || group < 0
        ? nil : block(Block(unit: part.unit, group: group, cell: part.cell))
    }
  }

  /// Respondents of a place are gone through some at a time, so that their answers in each line stay
  /// at hand.
  private mutating func addMoments(
    _ weights: [Double], _ placed: PlacedAnswers, _ values: [SIMD2<Double>], _ blocks: [Int?]
  ) {
    let step = PlacedAnswers.step
    let lines = layout.many.count
    var answers = [SIMD2<Double>](repeating: SIMD2(), count: lines * step)
    var moments = [LineMoments](repeating: LineMoments(), count: lines)
    var squared = [LineMoments.Squared](repeating: LineMoments.Squared(), count: lines)
    for (range, block) in zip(placed.rows.ranges, blocks) {
      guard let block else { continue }
      for some in PlacedAnswers.steps(range) {
        for (line, many) in layout.many.enumerated() {
          AnswerSums.sum(
            line, of: many.parts, placed, sets: placed.joint.lists[many.list], values, some,
            to: &answers)
          let own = answers.span.extracting(line * step..<line * step + some.count)
          let weights = weights.span.extracting(some)
          AnswerSums.add(own, weights, to: &moments[line]) { $0.add($1) }
          guard plan.needsSquares else { continue }
          AnswerSums.add(own, weights, to: &squared[line]) { $0.add($1) }
        }
      }
      for line in 0..<lines {
        self.moments[block * lines + line] += moments[line]
        moments[line] = LineMoments()
        if plan.needsSquares {
          squaredMoments[block * lines + line] += squared[line]
          squared[line] = LineMoments.Squared()
        }
      }
    }
  }

  private mutating func multiply(_ rows: CodedRows, _ layer: CodedRows.Layer) {
    guard !replicates.isEmpty else { return }
    for row in 0..<rows.count where layer.group(row) >= 0 {
      let key = GroupCell(group: layer.group(row), cell: rows.part(row).cell)
      products[key, default: WeightProducts(count: replicates.count)].add(
        rows.replicates.map { $0[row] })
    }
  }

  mutating func merge(_ other: Tally) {
    // What is added to nothing stays as it is.
    guard isTouched else {
      self = other
      return
    }
    let moved = tables.merge(other.tables, plan)
    respondents += other.respondents
    distributions.merge(other.distributions, moved)
    whole.merge(other.whole, moved)
    let lines = layout.many.count
    for (index, old) in other.blocks.enumerated() {
      let block = block(
        Block(
          unit: Int32(moved.units[Int(old.unit)]), group: Int32(moved.groups[Int(old.group)]),
          cell: Int32(moved.cells[Int(old.cell)])))
      let place = block * layout.stride
      let start = index * layout.stride
      Self.add(other.sums, start..<start + layout.stride, to: &sums, place)
      if plan.needsSquares {
        Self.add(other.squares, start..<start + layout.stride, to: &squares, place)
      }
      for replicate in replicates.indices {
        Self.add(
          other.replicates[replicate], start..<start + layout.stride, to: &replicates[replicate],
          place)
      }
      for line in 0..<lines {
        moments[block * lines + line] += other.moments[index * lines + line]
        if plan.needsSquares {
          squaredMoments[block * lines + line] += other.squaredMoments[index * lines + line]
        }
      }
    }
    for (key, found) in other.products {
      let key = GroupCell(
        group: Int32(moved.groups[Int(key.group)]), cell: Int32(moved.cells[Int(key.cell)]))
      products[key, default: WeightProducts(count: replicates.count)].add(found)
    }
  }

  /// Adds to the sums from a place on, which may be their end.
  private static func add(
    _ added: [SIMD2<Double>], _ range: Range<Int>, to sums: inout [SIMD2<Double>], _ place: Int
  ) {
    if place == sums.count {
      sums += added[range]
      return
    }
    let added = added.span.extracting(range)
    var sums = sums.mutableSpan
    for index in added.indices { sums[place &+ index] += added[index] }
  }

  private static func add(
    _ added: [Double], _ range: Range<Int>, to sums: inout [Double], _ place: Int
  ) {
    if place == sums.count {
      sums += added[range]
      return
    }
    let added = added.span.extracting(range)
    var sums = sums.mutableSpan
    for index in added.indices { sums[place &+ index] += added[index] }
  }

  /// Makes room at once for as many blocks as a first batch may have, so that none of its sums is moved.
  private mutating func reserve(blocks count: Int) {
    blocks.reserveCapacity(count)
    blockPlaces.reserveCapacity(count)
    sums.reserveCapacity(count * layout.stride)
    if plan.needsSquares { squares.reserveCapacity(count * layout.stride) }
    for index in replicates.indices { replicates[index].reserveCapacity(count * layout.stride) }
    moments.reserveCapacity(count * layout.many.count)
    if plan.needsSquares { squaredMoments.reserveCapacity(count * layout.many.count) }
  }

  /// The block's place; its slots come with what is first added to them.
  private mutating func block(_ key: Block) -> Int {
    if let place = blockPlaces[key] { return place }
    let place = blocks.count
    blockPlaces[key] = place
    blocks.append(key)
    moments.append(contentsOf: repeatElement(LineMoments(), count: layout.many.count))
    if plan.needsSquares {
      squaredMoments.append(
        contentsOf: repeatElement(LineMoments.Squared(), count: layout.many.count))
    }
    return place
  }
}
