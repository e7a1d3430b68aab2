package import SurveyModel

/// A published result beside what came before it: whether its change holds, and whether it may be
/// compared at all.
package struct IndexStanding: Sendable, Equatable {
  /// What is known of the year before.
  package enum Previous: Sendable, Equatable {
    /// It has a row of its own, with a value.
    case sourced(IndexResult)
    /// It follows from the value and the change stated ("suy ra"); nobody published it here.
    case implied(Double)
    case unknown
  }

  /// What becomes of a stated change.
  package enum Check: String, Sendable {
    /// None is stated.
    case none
    /// The two values give it.
    case confirmed
    /// The two values give another.
    case contradicted
    /// There is no earlier value of its own to check it by.
    case unchecked
  }

  package var result: IndexResult
  package var previous: Previous
  package var check: Check
  /// value − previous value, of two sourced rows by one method.
  package var change: Double?
  /// The method of the year before, where a row or a survey of the workspace tells it.
  package var previousMethod: String?

  /// Whether the two years may be compared; nil where the earlier method is not known.
  package var isComparable: Bool? { previousMethod.map { $0 == result.method } }

  /// Sets every result beside the year before, in the order of the table.
  ///
  /// - Parameters:
  ///   - results: The rows of `indices.csv`.
  ///   - methods: The methods of surveys by index and year, for years without a row.
  /// - Returns: One standing a row. A series is one index of one unit at one level: a unit that took
  ///   another's place begins a series of its own.
  package static func all(
    _ results: [IndexResult], methods: [String: [Int: String]]
  ) -> [IndexStanding] {
    results.map { result in
      let earlier = results.first {
        $0.series == result.series && $0.year == result.year - 1 && $0.value != nil
      }
      let method = earlier?.method ?? methods[result.index]?[result.year - 1]
      return IndexStanding(
        result, after: earlier, previousMethod: method.flatMap { $0.isEmpty ? nil : $0 })
    }
  }

  private init(_ result: IndexResult, after earlier: IndexResult?, previousMethod: String?) {
    self.result = result
    self.previousMethod = previousMethod
    check = result.changeStated == nil ? .none : .unchecked
    previous = .unknown
    guard let value = result.value else { return }
    if let earlier, let before = earlier.value {
      previous = .sourced(earlier)
      if previousMethod == result.method { change = Self.rounded(value - before) }
      if let stated = result.changeStated {
        // A change is stated with two decimals.
        check = abs(value - before - stated) < 0.005 + 1e-9 ? .confirmed : .contradicted
      }
    } else if let stated = result.changeStated {
      previous = .implied(Self.rounded(value - stated))
    }
  }

  /// Published values have at most four decimals; what is beyond is left by doubles.
  private static func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
}

extension IndexResult {
  /// What makes one series.
  fileprivate var series: [String] { [index, level, unit, component ?? ""] }
}
