package import SurveyModel

/// What a score is counted in: percent of answers, or points on a scale.
package enum ScaleUnit: String, Sendable {
  case percent, points

  package init(_ settings: SurveySettings) {
    self = settings.score == .satisfiedShare && settings.range == 0...100 ? .percent : .points
  }

  package func words(_ range: ClosedRange<Double>) -> LocalizedText {
    switch self {
    case .percent: LocalizedText(vietnamese: "%", english: "%")
    case .points:
      LocalizedText(
        vietnamese: "điểm, thang \(ends(range, .vietnamese))",
        english: "points, from \(ends(range, .english))")
    }
  }

  /// What a difference is counted in.
  var differenceWords: LocalizedText {
    switch self {
    case .percent: LocalizedText(vietnamese: "điểm phần trăm", english: "percentage points")
    case .points: LocalizedText(vietnamese: "điểm", english: "points")
    }
  }

  private func ends(_ range: ClosedRange<Double>, _ language: Language) -> String {
    let format = NumberFormat(language)
    return "\(format.plain(range.lowerBound))–\(format.plain(range.upperBound))"
  }
}
