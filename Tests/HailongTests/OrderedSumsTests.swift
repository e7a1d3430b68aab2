import SurveyAnalysis
import SurveyModel
import Testing

@testable import hailong

@Suite("Batches that are added up side by side")
struct OrderedSumsTests {
  /// What was added to one sum, and what other sums came to, in their order.
  private struct Trace: BatchAccumulator {
    var columns: Set<String>? { nil }
    var own: [Int] = []
    var others: [[Int]] = []

    mutating func add(_ batch: ResponseBatch) { own.append(batch.count) }
    mutating func merge(_ later: Trace) { others.append(later.own) }
  }

  private struct Unreadable: Error, Equatable { let number: Int }

  private func sums(_ count: Int, threads: Int, unreadable: Set<Int> = []) throws -> [[Int]] {
    let sums = OrderedSums(Trace(), threads: threads)
    for number in 0..<count {
      try sums.add {
        if unreadable.contains(number) { throw Unreadable(number: number) }
        return number % 7 == 3 ? nil : ResponseBatch(count: number, columns: [])
      }
    }
    return try sums.total().others
  }

  @Test("Four sums take turns, whatever the number of threads", arguments: 1...5)
  func turns(threads: Int) throws {
    for count in [0, 1, 3, 4, 5, 200] {
      let expected = (0..<min(count, 4)).map { turn in
        stride(from: turn, to: count, by: 4).filter { $0 % 7 != 3 }
      }
      #expect(try sums(count, threads: threads) == expected)
    }
  }

  @Test("A batch that cannot be made stops the sums", arguments: 1...3)
  func failure(threads: Int) throws {
    #expect(throws: Unreadable(number: 5)) {
      try sums(100, threads: threads, unreadable: [5])
    }
    #expect(throws: Unreadable.self) { try sums(100, threads: threads, unreadable: [99]) }
  }
}
