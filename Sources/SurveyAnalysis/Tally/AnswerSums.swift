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

/// Where the answers to one question go.
struct AnswerPlaces {
  /// By row.
  fileprivate let codes: [UInt8]
  /// By code, from the block's first slot.
  fileprivate let slots: [Int]

  /// - Parameters:
  ///   - answers: The answers.
  ///   - offset: Where the question's slots begin in a block.
  init(_ answers: CodedAnswers, offset: Int) {
    codes = answers.codes
    slots = answers.slots.map { offset + Int($0) }
  }
}

/// The innermost loops of all, once a respondent and question: the only unsafe code of the analysis.
///
/// What they do not check at each step is made sure of before; some questions are gone through
/// together, so that what is the respondent's is looked up once.
enum AnswerSums {
  /// Adds what each respondent is worth to the slots of the answers.
  ///
  /// - Parameters:
  ///   - worth: By row.
  ///   - questions: The answers.
  ///   - starts: Where the rows' blocks begin in the sums.
  ///   - sums: By slot of each block.
  static func add(
    _ worth: [SIMD2<Double>], _ questions: [AnswerPlaces], _ starts: BlockStarts,
    to sums: inout [SIMD2<Double>]
  ) {
    add(worth, questions, starts, to: &sums) { $0 += $1 }
  }

  /// The same of something that is one number.
  static func add(
    _ worth: [Double], _ questions: [AnswerPlaces], _ starts: BlockStarts,
    to sums: inout [Double]
  ) {
    add(worth, questions, starts, to: &sums) { $0 += $1 }
  }

  @inline(__always)
  private static func add<Worth: BitwiseCopyable>(
    _ worth: [Worth], _ questions: [AnswerPlaces], _ starts: BlockStarts, to sums: inout [Worth],
    _ add: (inout Worth, Worth) -> Void
  ) {
    // Where nobody is in any block there may be no sums at all.
    if starts.most < 0 { return }
    let count = worth.count
    precondition(starts.rows.count == count)
    for question in questions {
      precondition(question.codes.count == count && question.slots.count == 256)
      precondition(starts.most + (question.slots.max() ?? 0) < sums.count)
    }
    let (rows, worth) = (starts.rows.span, worth.span)
    unsafe sums.withUnsafeMutableBufferPointer { sums in
      guard let sums = sums.baseAddress else { return }
      let together = 4
      for first in stride(from: 0, to: questions.count - together + 1, by: together) {
        let (p, q, r, s) = (
          questions[first], questions[first + 1], questions[first + 2], questions[first + 3]
        )
        let codes = (p.codes.span, q.codes.span, r.codes.span, s.codes.span)
        let slots = (p.slots.span, q.slots.span, r.slots.span, s.slots.span)
        for row in 0..<count {
          let start = unsafe Int(rows[unchecked: row])
          if start < 0 { continue }
          let block = unsafe sums + start
          let worth = unsafe worth[unchecked: row]
          unsafe add(&block[slots.0[unchecked: Int(codes.0[unchecked: row])]], worth)
          unsafe add(&block[slots.1[unchecked: Int(codes.1[unchecked: row])]], worth)
          unsafe add(&block[slots.2[unchecked: Int(codes.2[unchecked: row])]], worth)
          unsafe add(&block[slots.3[unchecked: Int(codes.3[unchecked: row])]], worth)
        }
      }
      for question in questions.suffix(questions.count % together) {
        let (codes, slots) = (question.codes.span, question.slots.span)
        for row in 0..<count {
          let start = unsafe Int(rows[unchecked: row])
          if start < 0 { continue }
          unsafe add(
            &sums[start &+ slots[unchecked: Int(codes[unchecked: row])]], worth[unchecked: row])
        }
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

/// What the answers to one question are worth.
struct AnswerValues {
  /// By row.
  fileprivate let codes: [UInt8]
  /// By code: (1, the answer as a fraction), or (0, 0) where it has no value.
  fileprivate let values: [SIMD2<Double>]

  init(_ answers: CodedAnswers, _ scale: AnswerScale) {
    codes = answers.codes
    let fractions = scale.fractions + [nil, nil]
    values = answers.slots.map { slot in fractions[Int(slot)].map { SIMD2(1, $0) } ?? SIMD2() }
  }
}

extension AnswerSums {
  /// Adds the values of some rows' answers to sums of their own, question after question.
  ///
  /// - Parameters:
  ///   - questions: The answers.
  ///   - rows: Which rows.
  ///   - sums: By row from the first of them.
  static func add(
    _ questions: [AnswerValues], of rows: Range<Int>, to sums: inout [SIMD2<Double>]
  ) {
    precondition(rows.lowerBound >= 0 && rows.count <= sums.count)
    for question in questions {
      precondition(rows.upperBound <= question.codes.count && question.values.count == 256)
    }
    let first = rows.lowerBound
    unsafe sums.withUnsafeMutableBufferPointer { sums in
      guard let sums = sums.baseAddress else { return }
      let together = 4
      for place in stride(from: 0, to: questions.count - together + 1, by: together) {
        let (p, q, r, s) = (
          questions[place], questions[place + 1], questions[place + 2], questions[place + 3]
        )
        let codes = (p.codes.span, q.codes.span, r.codes.span, s.codes.span)
        let values = (p.values.span, q.values.span, r.values.span, s.values.span)
        for row in rows {
          var sum = unsafe sums[row &- first]
          unsafe sum += values.0[unchecked: Int(codes.0[unchecked: row])]
          unsafe sum += values.1[unchecked: Int(codes.1[unchecked: row])]
          unsafe sum += values.2[unchecked: Int(codes.2[unchecked: row])]
          unsafe sum += values.3[unchecked: Int(codes.3[unchecked: row])]
          unsafe sums[row &- first] = sum
        }
      }
      for question in questions.suffix(questions.count % together) {
        let (codes, values) = (question.codes.span, question.values.span)
        for row in rows {
          unsafe sums[row &- first] += values[unchecked: Int(codes[unchecked: row])]
        }
      }
    }
  }
}
