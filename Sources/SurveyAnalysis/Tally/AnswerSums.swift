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
  ///   - layout: Which of their sets are added up, and to which slots.
  ///   - blocks: By place of the rows its block; nil where it has none. New ones follow in order.
  ///   - sums: By block, `stride` slots of each.
  static func add(
    _ weights: [Double], _ answers: PlacedAnswers, _ layout: AnswerTotals, _ blocks: [Int?],
    to sums: inout [SIMD2<Double>]
  ) {
    add(weights, answers, layout, blocks, to: &sums, SIMD2()) {
      SIMD2(1, $0)
    } add: {
      $0 += $1
    }
  }

  /// The same of one number that each respondent is worth.
  static func add(
    _ worth: [Double], _ answers: PlacedAnswers, _ layout: AnswerTotals, _ blocks: [Int?],
    to sums: inout [Double]
  ) {
    add(worth, answers, layout, blocks, to: &sums, 0) {
      $0
    } add: {
      $0 += $1
    }
  }

  /// Each place's respondents are added up by code in tables that stay at hand, then by answer, and then
  /// by slot.
  @inline(__always)
  private static func add<Worth: BitwiseCopyable>(
    _ weights: [Double], _ answers: PlacedAnswers, _ layout: AnswerTotals, _ blocks: [Int?],
    to sums: inout [Worth], _ none: Worth, worth: (Double) -> Worth,
    add: (inout Worth, Worth) -> Void
  ) {
    let (joint, ranges) = (answers.joint, answers.rows.ranges)
    precondition(blocks.count == ranges.count)
    var tables = [Worth](repeating: none, count: layout.sets.count * joint.tableSize)
    var totals = [Worth](repeating: none, count: layout.count)
    for (range, block) in zip(ranges, blocks) {
      guard let block else { continue }
      for some in PlacedAnswers.steps(range) {
        tally(weights, answers, layout.sets, some, &tables, worth, add)
      }
      for index in layout.sets {
        total(
          &tables, index * joint.tableSize, joint.sets[index], none, to: &totals,
          layout.starts[index], add)
      }
      // Whatever they answered, all have some code.
      totals[0] = none
      for index in layout.firstColumns { add(&totals[0], totals[index]) }
      layout.add(totals, to: &sums, block: block, none, add)
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
        answers.walk(sets, range) { index, places in
          let worth = unsafe worth(own[index])
          unsafe add(&table[places.0], worth)
          unsafe add(&table[places.1], worth)
          unsafe add(&table[places.2], worth)
          unsafe add(&table[places.3], worth)
        } one: { index, place in
          unsafe add(&table[place], worth(own[index]))
        }
      }
    }
  }

  /// Adds up what a set's table holds by the answers to its first question and to its second, and leaves
  /// the table empty; four columns at once, whose totals stay in registers.
  @inline(__always)
  private static func total<Worth: BitwiseCopyable>(
    _ tables: inout [Worth], _ table: Int, _ set: JointAnswers.AnswerSet, _ none: Worth,
    to totals: inout [Worth], _ start: Int, _ add: (inout Worth, Worth) -> Void
  ) {
    let (step, lines) = (set.step, set.lines)
    precondition(step % 4 == 0)
    precondition(table >= 0 && table + set.size <= tables.count)
    precondition(start >= 0 && start + step + lines <= totals.count)
    unsafe tables.withUnsafeMutableBufferPointer { tables in
      unsafe totals.withUnsafeMutableBufferPointer { totals in
        guard let base = tables.baseAddress, let all = totals.baseAddress else { return }
        let firsts = unsafe all + start
        let seconds = unsafe firsts + step
        for column in stride(from: 0, to: step, by: 4) {
          var own = unsafe base + table + column
          var (a, b, c, d) = (none, none, none, none)
          for line in 0..<lines {
            let (first, second, third, fourth) = unsafe (own[0], own[1], own[2], own[3])
            unsafe own.update(repeating: none, count: 4)
            add(&a, first)
            add(&b, second)
            add(&c, third)
            add(&d, fourth)
            var (whole, rest) = (first, third)
            add(&whole, second)
            add(&rest, fourth)
            add(&whole, rest)
            if column > 0 { unsafe add(&whole, seconds[line]) }
            unsafe seconds[line] = whole
            unsafe own += step
          }
          unsafe firsts[column] = a
          unsafe firsts[column + 1] = b
          unsafe firsts[column + 2] = c
          unsafe firsts[column + 3] = d
        }
      }
    }
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
        // What comes first is put there, and the rest added to it: as many sets as are gone through at
        // once, so that each respondent is put once.
        let rest = sets.dropFirst(isEmpty ? (sets.count < 4 ? 1 : 4) : 0)
        answers.walk(sets.lowerBound..<rest.lowerBound, positions) {
          unsafe own[$0] = ((values[$1.0] + values[$1.1]) + values[$1.2]) + values[$1.3]
        } one: {
          unsafe own[$0] = values[$1]
        }
        answers.walk(rest, positions) {
          let sum = unsafe ((values[$1.0] + values[$1.1]) + values[$1.2]) + values[$1.3]
          unsafe own[$0] += sum
        } one: {
          unsafe own[$0] += values[$1]
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
  ///   - add: Adds two respondents'.
  @inline(__always)
  static func add<Moments>(
    _ line: Span<SIMD2<Double>>, _ weights: Span<Double>, to moments: inout Moments,
    _ add: (inout Moments, LineMoments.Two) -> Void
  ) {
    precondition(line.count == weights.count)
    // In a variable of its own, which the loop keeps in registers.
    var sums = moments
    let pairs = line.count / 2 * 2
    for index in stride(from: 0, to: pairs, by: 2) {
      unsafe add(
        &sums,
        LineMoments.Two(
          line[unchecked: index], line[unchecked: index &+ 1],
          weights: SIMD2(weights[unchecked: index], weights[unchecked: index &+ 1])))
    }
    if pairs < line.count {
      add(&sums, LineMoments.Two(line[pairs], SIMD2(), weights: SIMD2(weights[pairs], 0)))
    }
    moments = sums
  }
}
