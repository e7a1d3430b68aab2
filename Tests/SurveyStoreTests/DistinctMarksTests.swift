import Testing

@testable import SurveyStore

@Suite struct DistinctMarksTests {
  /// Marks spread over all parts, by SplitMix64's steps, which never repeat.
  private func marks(_ count: Int) -> [UInt64] {
    (0..<UInt64(count)).map { $0 &* 0x9E37_79B9_7F4A_7C15 }
  }

  @Test(
    "Different marks are told so, whether they are held or were put away",
    arguments: [0, 1, 900, 2_900_000])
  func different(_ count: Int) throws {
    let found = DistinctMarks()
    let marks = marks(count)
    for start in stride(from: 0, to: count, by: 20_000) {
      try found.add(Array(marks[start..<min(start + 20_000, count)]))
    }
    #expect(try found.areDistinct())
  }

  @Test(
    "Two equal marks are found wherever they stand",
    arguments: [(0, 1), (0, 2_899_999), (1_450_000, 2_899_000), (2_899_998, 2_899_999)])
  func equal(_ first: Int, _ second: Int) throws {
    let found = DistinctMarks()
    var marks = marks(2_900_000)
    marks[second] = marks[first]
    try found.add(marks)
    #expect(try !found.areDistinct())
  }
}
