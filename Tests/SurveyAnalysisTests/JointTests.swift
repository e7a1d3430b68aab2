import SurveyModel
import Testing

@testable import SurveyAnalysis

@Suite("Rows and answers that are looked up together")
struct JointTests {
  private static let count = 500

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
      #expect(rows.rows[range].map { Int($0) } == places.indices.filter { places[$0] == place })
      #expect(joint.counts()[place] == range.count)
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
    let slots = TallyLayout.Slots(offsets: offsets, stride: stride)
    var sums: [SIMD2<Double>] = []
    var heavy: [Double] = []
    for _ in 1...2 {
      AnswerSums.add(
        weights, answers, sets: answers.sets.indices, slots, RowsByPlace(joint), blocks, to: &sums)
      AnswerSums.add(
        weights, answers, sets: answers.sets.indices, slots, RowsByPlace(joint), blocks,
        to: &heavy)
    }
    #expect(sums == expected.map { 2 * $0 })
    #expect(heavy == expected.map { 2 * $0.y })
  }
}
