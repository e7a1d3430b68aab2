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
    let once = 0..<answers.lists[layout.disjoint - 1].upperBound
    let fractions = plan.scales.map { scale in
      (scale.fractions + [nil, nil]).map { $0.map { SIMD2(1, $0) } ?? SIMD2() }
    }
    let values = answers.values(fractions)
    let squares = plan.needsSquares ? rows.weights.map { $0 * $0 } : []
    for layer in rows.layers {
      let blocks = blocks(rows, layer)
      let places = RowsByPlace(layer.joint)
      func add(_ worth: [Double], to sums: inout [Double]) {
        AnswerSums.add(worth, answers, sets: once, layout.slots, places, blocks, to: &sums)
      }
      AnswerSums.add(rows.weights, answers, sets: once, layout.slots, places, blocks, to: &sums)
      if plan.needsSquares { add(squares, to: &self.squares) }
      for index in replicates.indices { add(rows.replicates[index], to: &replicates[index]) }
      addMoments(rows, answers, values, layer.joint, blocks)
      multiply(rows, layer)
    }
  }

  /// By place of the layer's rows their block; nil where it is none.
  private mutating func blocks(_ rows: CodedRows, _ layer: CodedRows.Layer) -> [Int?] {
    reserve(blocks: blocks.count + layer.groups.count)
    return zip(layer.joint.firstRows, layer.groups).map { row, group in
      let part = rows.part(Int(row))
      return part.isWeightless || group < 0
        ? nil : block(Block(unit: part.unit, group: group, cell: part.cell))
    }
  }

  /// Rows are gone through some at a time, so that their answers in each line stay at hand.
  private mutating func addMoments(
    _ rows: CodedRows, _ joined: JointAnswers, _ values: [SIMD2<Double>], _ joint: JointPlaces,
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
        AnswerSums.add(joined, sets: joined.lists[many.list], values, of: some, to: &own)
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

  private mutating func multiply(_ rows: CodedRows, _ layer: CodedRows.Layer) {
    guard !replicates.isEmpty else { return }
    for row in 0..<rows.count where layer.group(row) >= 0 {
      let key = GroupCell(group: layer.group(row), cell: rows.part(row).cell)
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
