import SurveyModel
import Testing

@testable import SurveyAnalysis

@Suite("Rows and answers that are looked up together")
struct JointTests {
  private static let count = 700

  /// A column of codes from 0 to below `width`.
  private static func codes(_ width: Int, _ random: inout SeededGenerator) -> [Int] {
    (0..<count).map { _ in Int.random(in: 0..<width, using: &random) }
  }

  /// A few codes; too many for the short table, for the long one, and for one that is not numbered.
  @Test(
    "Combinations are numbered as they are met",
    arguments: [[], [1], [3, 4], [200, 200, 200], [7, 70_000, 2], [3_000_000, 2, 3_000_000]])
  func places(_ widths: [Int]) {
    var random = SeededGenerator(state: 7)
    let columns = widths.map { Self.codes($0, &random) }
    let joint = JointPlaces(
      zip(widths, columns).map { width, codes in
        width <= 256 ? .bytes(codes.map { UInt8($0) }) : .words(codes.map { UInt32($0) })
      }, count: Self.count)
    var known: [[Int]: Int] = [:]
    var firstRows: [Int] = []
    let places = (0..<Self.count).map { row in
      let key = columns.map { $0[row] }
      if known[key] == nil {
        known[key] = firstRows.count
        firstRows.append(row)
      }
      return known[key] ?? -1
    }
    #expect(joint.places.map { Int($0) } == places)
    #expect(joint.firstRows.map { Int($0) } == firstRows)
    let rows = RowsByPlace(joint)
    for (place, range) in rows.ranges.enumerated() {
      #expect(
        places.indices.filter { places[$0] == place }.map { Int(rows.positions[$0]) }
          == Array(range))
      #expect(joint.counts[place] == range.count)
    }
  }

  /// Answers to a question of so many choices, some left empty, some not asked.
  private static func answers(_ choices: Int, _ random: inout SeededGenerator) -> CodedAnswers {
    let names = (0..<choices).map { "\($0)" }
    let codes = codes(choices + 2, &random).map { $0 > choices ? 255 : UInt8($0) }
    // Today's list has them in another order, and lacks the last.
    return CodedAnswers(
      ResponseColumn(name: "", names: names, content: .answers(codes)), count: count,
      today: names.dropLast().reversed())
  }

  /// Each question alone, some together, and two that have too many answers for that.
  @Test("Sums by two questions are those by one", arguments: [0, 30, 64, 1000])
  func sums(limit: Int) {
    var random = SeededGenerator(state: 11)
    let choices = [5, 4, 6, 250, 1, 2, 200, 3]
    let questions =
      choices.map { Self.answers($0, &random) } + [CodedAnswers(nil, count: Self.count, today: [])]
    var offsets: [Int] = []
    var stride = 1
    for question in questions {
      offsets.append(stride)
      stride += (question.slots.max().map { Int($0) } ?? 0) + 1
    }
    let joint = JointPlaces([.bytes(Self.codes(7, &random).map { UInt8($0) })], count: Self.count)
    let blocks = joint.firstRows.indices.map { $0 == 2 ? nil : $0 < 2 ? $0 : $0 - 1 }
    let weights = (0..<Self.count).map { _ in Double(Int.random(in: 1...9, using: &random)) }
    var expected = [SIMD2<Double>](
      repeating: SIMD2(), count: stride * (joint.firstRows.count - 1))
    for row in 0..<Self.count {
      guard let block = blocks[Int(joint.places[row])] else { continue }
      expected[block * stride] += SIMD2(1, weights[row])
      for (question, offset) in zip(questions, offsets) {
        expected[block * stride + offset + question.slot(row)] += SIMD2(1, weights[row])
      }
    }
    let answers = JointAnswers(
      [[0, 1, 2, 3], [4], [5, 6, 7, 8]], of: questions, count: Self.count, limit: limit)
    #expect(answers.sets.allSatisfy { $0.second == nil || $0.size <= min(limit, 256) })
    #expect(answers.sets.contains { $0.second != nil } == (limit > 0))
    let placed = PlacedAnswers(answers, RowsByPlace(joint))
    let ordered = placed.rows.ordered(weights)
    for row in 0..<Self.count {
      let expected = answers.sets.indices.map { answers.codes[$0 * Self.count + row] }
      let found = placed.codes[(Int(placed.rows.positions[row]) * placed.width)...]
      #expect(Array(found.prefix(expected.count)) == expected)
    }
    let slots = TallyLayout.Slots(offsets: offsets, stride: stride)
    var sums: [SIMD2<Double>] = []
    var heavy: [Double] = []
    let layout = AnswerTotals(answers, sets: answers.sets.count, slots)
    for _ in 1...2 {
      AnswerSums.add(ordered, placed, layout, blocks, to: &sums)
      AnswerSums.add(ordered, placed, layout, blocks, to: &heavy)
    }
    #expect(sums == expected.map { 2 * $0 })
    #expect(heavy == expected.map { 2 * $0.y })
    // Where no set is added up, blocks have nobody; where some are, others' slots stay as they were.
    var first: [SIMD2<Double>] = []
    for count in 0...1 {
      let few = AnswerTotals(answers, sets: count, slots)
      AnswerSums.add(ordered, placed, few, blocks, to: &first)
    }
    let own = 0..<(answers.sets[0].second == nil ? offsets[1] : offsets[2])
    #expect(
      first
        == expected.enumerated().map { own.contains($0 % stride) ? $1 : SIMD2() })
  }

  /// Nobody, fewer than are turned at once, as many, and more; up to more questions than a word holds.
  @Test(
    "Answers turned to rows are those by column", arguments: [0, 1, 15, 16, 17, 40], [0, 1, 8, 9])
  func turned(count: Int, questions: Int) {
    var random = SeededGenerator(state: 17)
    let codes = (0..<questions).map { _ in
      (0..<count).map { _ in UInt8.random(in: 0...5, using: &random) }
    }
    let names = (1...5).map { "\($0)" }
    let answers = JointAnswers(
      [Array(codes.indices)],
      of: codes.map {
        CodedAnswers(
          ResponseColumn(name: "", names: names, content: .answers($0)), count: count, today: names)
      }, count: count, limit: 0)
    let places = (0..<count).map { _ in UInt8.random(in: 0...2, using: &random) }
    let placed = PlacedAnswers(answers, RowsByPlace(JointPlaces([.bytes(places)], count: count)))
    #expect(placed.codes.count == count * placed.width)
    #expect(Set(placed.rows.positions).count == count)
    for row in 0..<count {
      let found = placed.codes[(Int(placed.rows.positions[row]) * placed.width)...]
      #expect(Array(found.prefix(questions)) == codes.map { $0[row] })
    }
  }

  /// Lines of questions, of other lines, of both, and of neither; more respondents than are gone
  /// through at once.
  @Test("What respondents said in a line is the sum of its answers and of its parts")
  func lines() {
    var random = SeededGenerator(state: 13)
    let questions = [5, 4, 6, 3, 2, 5, 4, 250].map { Self.answers($0, &random) }
    let lists = [[0, 1], [2, 3, 4, 5, 6, 7], [], [0]]
    let parts = [[], [0], [1], [2, 0, 1]]
    let answers = JointAnswers(lists, of: questions, count: Self.count, limit: 30)
    let worth = questions.map { question in
      (0...(question.slots.max() ?? 0)).map { SIMD2(Double(1 + $0 % 2), Double($0)) }
    }
    let placed = PlacedAnswers(answers, RowsByPlace(JointPlaces(count: Self.count)))
    let values = answers.values(worth)
    for some in PlacedAnswers.steps(3..<Self.count) {
      var sums = [SIMD2<Double>](repeating: SIMD2(9, 9), count: 4 * PlacedAnswers.step)
      var expected: [[SIMD2<Double>]] = []
      for line in lists.indices {
        AnswerSums.sum(
          line, of: parts[line], placed, sets: answers.lists[line], values, some, to: &sums)
        expected.append(
          some.map { row in
            let own = lists[line].map { worth[$0][questions[$0].slot(row)] }
            let others = parts[line].map { expected[$0][row - some.lowerBound] }
            return (own + others).reduce(SIMD2(), +)
          })
        let found = sums[(line * PlacedAnswers.step)...].prefix(some.count)
        #expect(Array(found) == expected[line])
      }
    }
  }

  /// Nobody, one, two side by side, and one who is left; a weight counts only with a valid answer.
  @Test("Moments of a line are those of its respondents one by one", arguments: 0...5)
  func moments(count: Int) {
    let all: [(answers: SIMD2<Double>, weight: Double)] = [
      (SIMD2(2, 1), 3), (SIMD2(0, 0), .nan), (SIMD2(3, 3), 0), (SIMD2(1, 0.5), 7),
      (SIMD2(4, 0), 2),
    ]
    let mean = 0.25
    var moments = LineMoments()
    var squared = LineMoments.Squared()
    for some in [all.prefix(count), all.prefix(1)] {
      let (line, weights) = (some.map(\.answers), some.map(\.weight))
      AnswerSums.add(line.span, weights.span, to: &moments) { $0.add($1) }
      AnswerSums.add(line.span, weights.span, to: &squared) { $0.add($1) }
    }
    let valid = (all.prefix(count) + all.prefix(1)).filter { $0.answers.x > 0 }
    func sum(_ value: (_ x: Double, _ y: Double, _ w: Double) -> Double) -> Double {
      valid.reduce(0) { $0 + value($1.answers.x, $1.answers.y, $1.weight) }
    }
    func left(_ x: Double, _ y: Double) -> Double { y - mean * x }
    #expect(moments.respondents == valid.count)
    #expect(moments.weight == sum { $2 })
    // All are whole multiples of 1/64, so that nothing is rounded.
    #expect(
      moments.byWeight(scale: 2, mean: mean, factor: 3) == 12
        * sum { $2 * left($0, $1) * left($0, $1) })
    #expect(
      squared.squares(scale: 2, mean: mean, factor: 3)
        == 36 * sum { $2 * $2 * left($0, $1) * left($0, $1) })
    #expect(
      squared.timesWeight(scale: 2, mean: mean, factor: 3) == 18 * sum { $2 * $2 * left($0, $1) })
  }
}
