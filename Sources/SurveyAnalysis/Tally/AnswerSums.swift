/// The innermost loops of all, once a respondent and set of answers: the only unsafe code of the
/// analysis.
///
/// What they do not check at each step is made sure of before; some sets are gone through together, so
/// that what is the respondent's is looked up once.
enum AnswerSums {
  /// Adds respondents and their weight to the slots of their answers.
  ///
  /// - Parameters:
  ///   - weights: By row.
  ///   - answers: The answers.
  ///   - sets: Those of the sets that are added up, which have each question once.
  ///   - slots: Where they lie in a block.
  ///   - rows: The rows that belong together.
  ///   - blocks: By place of these its block; nil where it has none. New ones follow in order.
  ///   - sums: By block, `stride` slots of each.
  static func add(
    _ weights: [Double], _ answers: JointAnswers, sets: Range<Int>, _ slots: TallyLayout.Slots,
    _ rows: RowsByPlace, _ blocks: [Int?], to sums: inout [SIMD2<Double>]
  ) {
    add(weights, answers, sets, slots, rows, blocks, to: &sums, SIMD2()) {
      SIMD2(1, $0)
    } add: {
      $0 += $1
    }
  }

  /// The same of one number that each respondent is worth.
  static func add(
    _ worth: [Double], _ answers: JointAnswers, sets: Range<Int>, _ slots: TallyLayout.Slots,
    _ rows: RowsByPlace, _ blocks: [Int?], to sums: inout [Double]
  ) {
    add(worth, answers, sets, slots, rows, blocks, to: &sums, 0) {
      $0
    } add: {
      $0 += $1
    }
  }

  /// Each place's respondents are added up by code in tables that stay at hand, and then by slot.
  @inline(__always)
  private static func add<Worth: BitwiseCopyable>(
    _ weights: [Double], _ answers: JointAnswers, _ sets: Range<Int>, _ slots: TallyLayout.Slots,
    _ rows: RowsByPlace, _ blocks: [Int?], to sums: inout [Worth], _ none: Worth,
    worth: (Double) -> Worth, add: (inout Worth, Worth) -> Void
  ) {
    precondition(rows.rows.count == weights.count && answers.count == weights.count)
    precondition(blocks.count == rows.ranges.count)
    let stride = slots.stride
    var own = [Worth](repeating: none, count: rows.ranges.reduce(0) { max($0, $1.count) })
    var tables = [Worth](repeating: none, count: sets.upperBound * JointAnswers.mostCodes)
    for (range, block) in zip(rows.ranges, blocks) {
      guard let block else { continue }
      // Not before it is added to, so that it is at hand.
      if sums.count == block * stride {
        sums.append(contentsOf: repeatElement(none, count: stride))
      }
      gather(weights, rows.rows.span.extracting(range), to: &own, worth)
      tally(own, answers, sets, rows, range, &tables, add)
      for index in sets {
        let all = spread(
          &tables, index * JointAnswers.mostCodes, answers.sets[index], answers.slots, none,
          to: &sums, block * stride, slots.offsets, add)
        // Whatever they answered, all have some code.
        if index == sets.lowerBound { add(&sums[block * stride], all) }
      }
    }
  }

  @inline(__always)
  private static func gather<Worth>(
    _ weights: [Double], _ rows: Span<UInt32>, to own: inout [Worth], _ worth: (Double) -> Worth
  ) {
    let weights = weights.span
    var own = own.mutableSpan
    for index in rows.indices { own[index] = worth(weights[Int(rows[index])]) }
  }

  /// Adds what some rows are worth to the tables of the sets.
  @inline(__always)
  private static func tally<Worth: BitwiseCopyable>(
    _ worth: [Worth], _ answers: JointAnswers, _ sets: Range<Int>, _ rows: RowsByPlace,
    _ range: Range<Int>, _ tables: inout [Worth], _ add: (inout Worth, Worth) -> Void
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= rows.rows.count)
    precondition(range.count <= worth.count && rows.rows.count <= answers.count)
    precondition(sets.upperBound * JointAnswers.mostCodes <= tables.count)
    unsafe rows.rows.withUnsafeBufferPointer { rows in
      unsafe worth.withUnsafeBufferPointer { worth in
        unsafe tables.withUnsafeMutableBufferPointer { tables in
          guard let order = rows.baseAddress, let own = worth.baseAddress,
            let table = tables.baseAddress
          else { return }
          let rows = unsafe order + range.lowerBound
          walk(answers, sets, count: range.count) {
            unsafe Int(rows[$0])
          } four: {
            let worth = unsafe own[$0]
            unsafe add(&table[$1.0], worth)
            unsafe add(&table[$1.1], worth)
            unsafe add(&table[$1.2], worth)
            unsafe add(&table[$1.3], worth)
          } one: {
            unsafe add(&table[$1], own[$0])
          }
        }
      }
    }
  }

  /// Moves what a set's table holds to the slots of its questions in a block.
  ///
  /// - Returns: All that it held.
  @inline(__always)
  private static func spread<Worth: BitwiseCopyable>(
    _ tables: inout [Worth], _ table: Int, _ set: JointAnswers.AnswerSet, _ slots: [Int],
    _ none: Worth, to sums: inout [Worth], _ block: Int, _ offsets: [Int],
    _ add: (inout Worth, Worth) -> Void
  ) -> Worth {
    let width = set.first.width
    var tables = tables.mutableSpan
    var sums = sums.mutableSpan
    var all = none
    for line in 0..<set.size / width {
      var whole = none
      for index in 0..<width {
        let found = tables[table &+ line &* width &+ index]
        add(&whole, found)
        if line > 0 {
          // The first question's answers are added up in the first line.
          add(&tables[table &+ index], found)
          tables[table &+ line &* width &+ index] = none
        }
      }
      add(&all, whole)
      if let second = set.second {
        add(&sums[block &+ offsets[second.place] &+ slots[second.slots + line]], whole)
      }
    }
    for index in 0..<width {
      let slot = block &+ offsets[set.first.place] &+ slots[set.first.slots + index]
      add(&sums[slot], tables[table &+ index])
      tables[table &+ index] = none
    }
    return all
  }

  /// Adds the values of some rows' answers to sums of their own.
  ///
  /// - Parameters:
  ///   - answers: The answers.
  ///   - sets: Which of the sets.
  ///   - values: What the answers are worth, by set and code.
  ///   - rows: Which rows.
  ///   - sums: By row from the first of them.
  static func add(
    _ answers: JointAnswers, sets: Range<Int>, _ values: [SIMD2<Double>], of rows: Range<Int>,
    to sums: inout [SIMD2<Double>]
  ) {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= answers.count)
    precondition(rows.count <= sums.count)
    precondition(values.count == answers.sets.count * JointAnswers.mostCodes)
    unsafe values.withUnsafeBufferPointer { values in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        guard let sums = sums.baseAddress, let values = values.baseAddress else { return }
        walk(answers, sets, count: rows.count) {
          rows.lowerBound &+ $0
        } four: {
          unsafe sums[$0] += ((values[$1.0] + values[$1.1]) + values[$1.2]) + values[$1.3]
        } one: {
          unsafe sums[$0] += values[$1]
        }
      }
    }
  }

  /// Goes through some rows, for four sets at a time and then for each that is left, with the places
  /// of their codes in tables of `mostCodes` each.
  ///
  /// The answers have every row that `row` names.
  @inline(__always)
  private static func walk(
    _ answers: JointAnswers, _ sets: Range<Int>, count: Int, row: (Int) -> Int,
    four: (Int, (Int, Int, Int, Int)) -> Void, one: (Int, Int) -> Void
  ) {
    let (size, step) = (JointAnswers.mostCodes, answers.count)
    precondition(sets.lowerBound >= 0 && sets.upperBound * step <= answers.codes.count)
    unsafe answers.codes.withUnsafeBufferPointer { codes in
      guard let codes = codes.baseAddress else { return }
      var set = sets.lowerBound
      while set + 4 <= sets.upperBound {
        let first = unsafe codes + set * step
        let tables = (set * size, (set + 1) * size, (set + 2) * size, (set + 3) * size)
        for index in 0..<count {
          let code = unsafe first + row(index)
          unsafe four(
            index,
            (
              tables.0 &+ Int(code[0]), tables.1 &+ Int(code[step]),
              tables.2 &+ Int(code[2 &* step]), tables.3 &+ Int(code[3 &* step])
            ))
        }
        set += 4
      }
      while set < sets.upperBound {
        let first = unsafe codes + set * step
        for index in 0..<count { one(index, unsafe set &* size &+ Int(first[row(index)])) }
        set += 1
      }
    }
  }
}

extension JointPlaces {
  /// Adds what some rows' respondents said in a line to the moments of their places.
  ///
  /// - Parameters:
  ///   - line: By row from the first of them: how many valid answers, and their sum.
  ///   - rows: Which rows.
  ///   - weights: By row.
  ///   - moments: By place.
  ///   - add: Adds one respondent's.
  @inline(__always)
  func add<Moments>(
    _ line: [SIMD2<Double>], of rows: Range<Int>, _ weights: [Double],
    to moments: inout [Moments], _ add: (inout Moments, SIMD2<Double>, Double) -> Void
  ) {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= places.count)
    precondition(rows.count <= line.count && weights.count == places.count)
    precondition(moments.count == firstRows.count)
    let (places, line, weights) = (places.span, line.span, weights.span)
    unsafe moments.withUnsafeMutableBufferPointer { moments in
      guard let moments = moments.baseAddress else { return }
      for row in rows {
        let answers = unsafe line[unchecked: row &- rows.lowerBound]
        if answers.x == 0 { continue }
        unsafe add(
          &moments[Int(places[unchecked: row])], answers, weights[unchecked: row])
      }
    }
  }
}
