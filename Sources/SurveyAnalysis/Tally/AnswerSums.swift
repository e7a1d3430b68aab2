/// By row where its block begins in the sums; negative for rows that are left out.
struct BlockStarts {
  fileprivate let rows: [Int32]
  fileprivate let most: Int

  /// - Parameters:
  ///   - joint: The rows that belong together.
  ///   - blocks: By place of these their block; nil where it is none.
  ///   - stride: The slots of a block; so many sums as an `Int32` cannot count would take 34 GB.
  init(_ joint: JointPlaces, _ blocks: [Int?], stride: Int) {
    let starts = blocks.map { Int32(($0 ?? -1) * stride) }
    rows = joint.places.map { starts[Int($0)] }
    most = Int(starts.max() ?? -1)
  }
}

/// The answers to one question, by row, and what each code stands for.
struct AnswerTable<Value: BitwiseCopyable> {
  fileprivate let codes: [UInt8]
  /// By code.
  fileprivate let values: [Value]
}

extension AnswerTable where Value == Int {
  /// The slots of the answers in a block, where the question's own begin at `offset`.
  init(_ answers: CodedAnswers, offset: Int) {
    codes = answers.codes
    values = answers.slots.map { offset + Int($0) }
  }
}

extension AnswerTable where Value == SIMD2<Double> {
  /// What the answers are worth: (1, the answer as a fraction), or (0, 0) where it has no value.
  init(_ answers: CodedAnswers, _ scale: AnswerScale) {
    codes = answers.codes
    let fractions = scale.fractions + [nil, nil]
    values = answers.slots.map { slot in fractions[Int(slot)].map { SIMD2(1, $0) } ?? SIMD2() }
  }
}

/// The innermost loops of all, once a respondent and question: the only unsafe code of the analysis.
///
/// What they do not check at each step is made sure of before; some questions are gone through
/// together, so that what is the respondent's is looked up once.
enum AnswerSums {
  /// Goes through rows, for four questions at a time and then for each that is left.
  @inline(__always)
  private static func walk<Value>(
    _ questions: [AnswerTable<Value>], _ rows: Range<Int>,
    four: (_ row: Int, (Value, Value, Value, Value)) -> Void, one: (_ row: Int, Value) -> Void
  ) {
    precondition(rows.lowerBound >= 0)
    for question in questions {
      precondition(rows.upperBound <= question.codes.count && question.values.count == 256)
    }
    for first in stride(from: 0, to: questions.count - 3, by: 4) {
      let (p, q, r, s) = (
        questions[first], questions[first + 1], questions[first + 2], questions[first + 3]
      )
      let codes = (p.codes.span, q.codes.span, r.codes.span, s.codes.span)
      let values = (p.values.span, q.values.span, r.values.span, s.values.span)
      for row in rows {
        four(
          row,
          (
            unsafe values.0[unchecked: Int(codes.0[unchecked: row])],
            unsafe values.1[unchecked: Int(codes.1[unchecked: row])],
            unsafe values.2[unchecked: Int(codes.2[unchecked: row])],
            unsafe values.3[unchecked: Int(codes.3[unchecked: row])]
          ))
      }
    }
    for question in questions.suffix(questions.count % 4) {
      let (codes, values) = (question.codes.span, question.values.span)
      for row in rows { one(row, unsafe values[unchecked: Int(codes[unchecked: row])]) }
    }
  }

  /// Adds what each respondent is worth to the slots of the answers.
  ///
  /// - Parameters:
  ///   - worth: By row.
  ///   - questions: The answers.
  ///   - starts: Where the rows' blocks begin in the sums.
  ///   - sums: By slot of each block.
  static func add(
    _ worth: [SIMD2<Double>], _ questions: [AnswerTable<Int>], _ starts: BlockStarts,
    to sums: inout [SIMD2<Double>]
  ) {
    add(worth, questions, starts, to: &sums) { $0 += $1 }
  }

  /// The same of something that is one number.
  static func add(
    _ worth: [Double], _ questions: [AnswerTable<Int>], _ starts: BlockStarts,
    to sums: inout [Double]
  ) {
    add(worth, questions, starts, to: &sums) { $0 += $1 }
  }

  @inline(__always)
  private static func add<Worth: BitwiseCopyable>(
    _ worth: [Worth], _ questions: [AnswerTable<Int>], _ starts: BlockStarts,
    to sums: inout [Worth], _ add: (inout Worth, Worth) -> Void
  ) {
    // Where nobody is in any block there may be no sums at all.
    if starts.most < 0 { return }
    precondition(starts.rows.count == worth.count)
    for question in questions {
      precondition(starts.most + (question.values.max() ?? 0) < sums.count)
    }
    unsafe starts.rows.withUnsafeBufferPointer { starts in
      unsafe worth.withUnsafeBufferPointer { worth in
        unsafe sums.withUnsafeMutableBufferPointer { sums in
          guard let starts = starts.baseAddress, let first = worth.baseAddress,
            let sums = sums.baseAddress
          else { return }
          walk(questions, 0..<worth.count) { row, slots in
            let start = unsafe Int(starts[row])
            if start < 0 { return }
            let block = unsafe sums + start
            let worth = unsafe first[row]
            unsafe add(&block[slots.0], worth)
            unsafe add(&block[slots.1], worth)
            unsafe add(&block[slots.2], worth)
            unsafe add(&block[slots.3], worth)
          } one: { row, slot in
            let start = unsafe Int(starts[row])
            if start >= 0 { unsafe add(&sums[start &+ slot], first[row]) }
          }
        }
      }
    }
  }

  /// Adds the values of some rows' answers to sums of their own, question after question.
  ///
  /// - Parameters:
  ///   - questions: The answers.
  ///   - rows: Which rows.
  ///   - sums: By row from the first of them.
  static func add(
    _ questions: [AnswerTable<SIMD2<Double>>], of rows: Range<Int>, to sums: inout [SIMD2<Double>]
  ) {
    precondition(rows.count <= sums.count)
    let first = rows.lowerBound
    unsafe sums.withUnsafeMutableBufferPointer { sums in
      guard let sums = sums.baseAddress else { return }
      walk(questions, rows) { row, values in
        // One after the other, as if each question were gone through by itself.
        unsafe sums[row &- first] =
          (((sums[row &- first] + values.0) + values.1) + values.2) + values.3
      } one: { row, value in
        unsafe sums[row &- first] += value
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
