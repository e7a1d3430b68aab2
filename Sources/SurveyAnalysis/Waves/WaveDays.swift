package import SurveyModel

/// The first and the last day on which a wave was answered, in Vietnam's time.
package struct WaveDays: BatchAccumulator {
  private let column: String?
  private var seconds: ClosedRange<Int64>?

  package var columns: Set<String>? { Set([column].compactMap(\.self)) }

  package init(_ questionnaire: Questionnaire) {
    column = questionnaire.questions(with: .submitted).first?.name
  }

  package var days: ClosedRange<CalendarDay>? {
    seconds.map { day($0.lowerBound)...day($0.upperBound) }
  }

  private func day(_ seconds: Int64) -> CalendarDay {
    let local = Double(seconds) + 7 * 3600
    return CalendarDay(days: Int((local / 86_400).rounded(.down)))
  }

  package mutating func add(_ batch: ResponseBatch) {
    guard let column, case .seconds(let values)? = batch[column]?.content else { return }
    let told = values.filter { $0 != Int64.min }
    guard let first = told.min(), let last = told.max() else { return }
    widen(first...last)
  }

  package mutating func merge(_ other: WaveDays) { other.seconds.map { widen($0) } }

  private mutating func widen(_ range: ClosedRange<Int64>) {
    seconds =
      seconds.map {
        min($0.lowerBound, range.lowerBound)...max($0.upperBound, range.upperBound)
      } ?? range
  }
}
