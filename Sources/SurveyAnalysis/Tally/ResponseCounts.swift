package import SurveyModel

/// How many respondents there are of each value of one column.
package struct ResponseCounts: BatchAccumulator {
  private let column: String
  /// By value, as its code is called; respondents without one under nil.
  package private(set) var counts: [String?: Int] = [:]

  package var columns: Set<String>? { [column] }

  package init(by column: String) { self.column = column }

  package mutating func add(_ batch: ResponseBatch) {
    guard let found = batch[column] else {
      counts[nil, default: 0] += batch.count
      return
    }
    func name(_ code: Int) -> String? {
      found.names.indices.contains(code - 1) ? found.names[code - 1] : nil
    }
    switch found.content {
    case .answers(let codes): for code in codes { counts[name(Int(code)), default: 0] += 1 }
    case .terms(let codes): for code in codes { counts[name(Int(code)), default: 0] += 1 }
    default: counts[nil, default: 0] += batch.count
    }
  }

  package mutating func merge(_ other: ResponseCounts) {
    for (value, count) in other.counts { counts[value, default: 0] += count }
  }
}
