/// The innermost loops of all, once a respondent and set of answers.
///
/// What they do not check at each step is made sure of before; some sets are gone through together, so
/// that what is the respondent's is looked up once.
enum AnswerSums {
  /// Adds respondents and their weight to the slots of their answers.
  ///
  /// - Parameters:
  ///   - weights: By position.
  ///   - answers: The answers.
  ///   - sets: Those of the sets that are added up, which have each question once.
  ///   - slots: Where they lie in a block.
  ///   - blocks: By place of the rows its block; nil where it has none. New ones follow in order.
  ///   - sums: By block, `stride` slots of each.
  static func add(
    _ weights: [Double], _ answers: PlacedAnswers, sets: Range<Int>, _ slots: TallyLayout.Slots,
    _ blocks: [Int?], to sums: inout [SIMD2<Double>]
  ) {
    add(weights, answers, sets, slots, blocks, to: &sums, SIMD2()) {
      SIMD2(1, $0)
    } add: {
      $0 += $1
    }
  }

  /// The same of one number that each respondent is worth.
  static func add(
    _ worth: [Double], _ answers: PlacedAnswers, sets: Range<Int>, _ slots: TallyLayout.Slots,
    _ blocks: [Int?], to sums: inout [Double]
  ) {
    add(worth, answers, sets, slots, blocks, to: &sums, 0) {
      $0
    } add: {
      $0 += $1
    }
  }

  /// Each place's respondents are added up by code in tables that stay at hand, and then by slot.
  @inline(__always)
  private static func add<Worth: BitwiseCopyable>(
    _ weights: [Double], _ answers: PlacedAnswers, _ sets: Range<Int>, _ slots: TallyLayout.Slots,
    _ blocks: [Int?], to sums: inout [Worth], _ none: Worth,
    worth: (Double) -> Worth, add: (inout Worth, Worth) -> Void
  ) {
    let (joint, ranges) = (answers.joint, answers.rows.ranges)
    precondition(blocks.count == ranges.count)
    let stride = slots.stride
    var tables = [Worth](repeating: none, count: sets.upperBound * joint.tableSize)
    var own = [Worth](repeating: none, count: stride)
    for (range, block) in zip(ranges, blocks) {
      guard let block else { continue }
      for some in PlacedAnswers.steps(range) {
        tally(weights, answers, sets, some, &tables, worth, add)
      }
      for index in sets {
        let all = spread(
          &tables, index * joint.tableSize, joint.sets[index], joint.slots, none, to: &own,
          slots.offsets, add)
        // Whatever they answered, all have some code.
        if index == sets.lowerBound { own[0] = all }
      }
      move(&own, none, to: &sums, from: block * stride, add)
    }
  }

  /// Adds what some respondents are worth to the tables of the sets.
  @inline(__always)
  private static func tally<Worth: BitwiseCopyable>(
    _ weights: [Double], _ answers: PlacedAnswers, _ sets: Range<Int>, _ range: Range<Int>,
    _ tables: inout [Worth], _ worth: (Double) -> Worth, _ add: (inout Worth, Worth) -> Void
  ) {
    precondition(weights.count == answers.count)
    precondition(sets.upperBound * answers.joint.tableSize <= tables.count)
    unsafe weights.withUnsafeBufferPointer { weights in
      unsafe tables.withUnsafeMutableBufferPointer { tables in
        guard let weights = weights.baseAddress, let table = tables.baseAddress else { return }
        let own = unsafe weights + range.lowerBound
        answers.walk(sets, range) { _, index, places in
          let worth = unsafe worth(own[index])
          unsafe add(&table[places.0], worth)
          unsafe add(&table[places.1], worth)
          unsafe add(&table[places.2], worth)
          unsafe add(&table[places.3], worth)
        } one: { _, index, place in
          unsafe add(&table[place], worth(own[index]))
        }
      }
    }
  }

  /// Moves what a set's table holds to the slots of its questions.
  ///
  /// - Returns: All that it held.
  @inline(__always)
  private static func spread<Worth: BitwiseCopyable>(
    _ tables: inout [Worth], _ table: Int, _ set: JointAnswers.AnswerSet, _ slots: [Int],
    _ none: Worth, to sums: inout [Worth], _ offsets: [Int], _ add: (inout Worth, Worth) -> Void
  ) -> Worth {
    let width = set.first.width
    precondition(table >= 0 && table + set.size <= tables.count)
    var all = none
    unsafe tables.withUnsafeMutableBufferPointer { tables in
      guard let base = tables.baseAddress else { return }
      // The first question's answers are added up in the first line, once that is.
      let firsts = unsafe base + table
      for line in 0..<set.size / width {
        let own = unsafe firsts + line * width
        var whole = none
        if line == 0 {
          for index in 0..<width { unsafe add(&whole, own[index]) }
        } else {
          for index in 0..<width {
            let found = unsafe own[index]
            unsafe own[index] = none
            add(&whole, found)
            unsafe add(&firsts[index], found)
          }
        }
        add(&all, whole)
        if let second = set.second {
          add(&sums[offsets[second.place] &+ slots[second.slots &+ line]], whole)
        }
      }
      for index in 0..<width {
        unsafe add(
          &sums[offsets[set.first.place] &+ slots[set.first.slots &+ index]], firsts[index])
        unsafe firsts[index] = none
      }
    }
    return all
  }

  /// Moves a block's own sums to where all lie, one after the other, so that these come to hand by
  /// themselves; those of a new block are put behind them.
  @inline(__always)
  private static func move<Worth: BitwiseCopyable>(
    _ own: inout [Worth], _ none: Worth, to sums: inout [Worth], from first: Int,
    _ add: (inout Worth, Worth) -> Void
  ) {
    if first == sums.count {
      sums += own
    } else {
      let own = own.span
      var sums = sums.mutableSpan
      for index in own.indices { add(&sums[first &+ index], own[index]) }
    }
    var own = own.mutableSpan
    for index in own.indices { own[index] = none }
  }

  /// Sums up what respondents said in a line: the values of their answers, and what they said in the
  /// lines that are part of it.
  ///
  /// - Parameters:
  ///   - line: The line's place, behind those of its parts.
  ///   - parts: The places of these lines.
  ///   - answers: The answers.
  ///   - sets: Which of the sets.
  ///   - values: What the answers are worth, by set and code.
  ///   - positions: Which respondents.
  ///   - sums: By line, `PlacedAnswers.step` of each: theirs from the first of them on.
  static func sum(
    _ line: Int, of parts: [Int], _ answers: PlacedAnswers, sets: Range<Int>,
    _ values: [SIMD2<Double>], _ positions: Range<Int>, to sums: inout [SIMD2<Double>]
  ) {
    let step = PlacedAnswers.step
    precondition(line >= 0 && (line + 1) * step <= sums.count && positions.count <= step)
    precondition(parts.allSatisfy { (0..<line).contains($0) })
    precondition(values.count == answers.joint.sets.count * answers.joint.tableSize)
    unsafe values.withUnsafeBufferPointer { values in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        guard let base = sums.baseAddress, let values = values.baseAddress else { return }
        let own = unsafe base + line * step
        var isEmpty = true
        var left = parts[...]
        while let part = left.popFirst() {
          let first = unsafe base + part * step
          let second = unsafe left.popFirst().map { unsafe base + $0 * step }
          for index in 0..<positions.count {
            var sum = unsafe first[index]
            if let second = unsafe second { unsafe sum += second[index] }
            unsafe own[index] = isEmpty ? sum : own[index] + sum
          }
          isEmpty = false
        }
        if sets.isEmpty && isEmpty { unsafe own.update(repeating: SIMD2(), count: positions.count) }
        // What comes first is put there, and the rest added to it.
        answers.walk(sets, positions) {
          let sum = unsafe ((values[$2.0] + values[$2.1]) + values[$2.2]) + values[$2.3]
          unsafe own[$1] = isEmpty && $0 == sets.lowerBound ? sum : own[$1] + sum
        } one: {
          let sum = unsafe values[$2]
          unsafe own[$1] = isEmpty && $0 == sets.lowerBound ? sum : own[$1] + sum
        }
      }
    }
  }

  /// Adds what respondents said in a line to its moments.
  ///
  /// - Parameters:
  ///   - line: How many valid answers of each, and their sum.
  ///   - weights: As many.
  ///   - moments: The line's.
  ///   - add: Adds one respondent's.
  @inline(__always)
  static func add<Moments>(
    _ line: Span<SIMD2<Double>>, _ weights: Span<Double>, to moments: inout Moments,
    _ add: (inout Moments, SIMD2<Double>, Double) -> Void
  ) {
    precondition(line.count == weights.count)
    // In a variable of its own, which the loop keeps in registers.
    var sums = moments
    for index in line.indices {
      let answers = unsafe line[unchecked: index]
      if answers.x == 0 { continue }
      unsafe add(&sums, answers, weights[unchecked: index])
    }
    moments = sums
  }
}
