package import SurveyAnalysis
package import SurveyModel

extension Verdict {
  package var words: LocalizedText {
    switch self {
    case .below: LocalizedText(vietnamese: "dưới ngưỡng", english: "below the threshold")
    case .probablyBelow:
      LocalizedText(
        vietnamese: "có khả năng dưới ngưỡng", english: "probably below the threshold")
    case .cannotTell:
      LocalizedText(
        vietnamese: "chưa đủ căn cứ kết luận", english: "cannot tell from these answers")
    case .tooFew: LocalizedText(vietnamese: "quá ít phiếu", english: "too few responses")
    case .met: LocalizedText(vietnamese: "đạt", english: "met")
    case .noThreshold:
      LocalizedText(vietnamese: "chưa đặt ngưỡng", english: "no threshold set")
    }
  }

  /// A sign that tells it without colour.
  var mark: String {
    switch self {
    case .below: "▼"
    case .probablyBelow: "▽"
    case .cannotTell: "?"
    case .tooFew: "…"
    case .met: "✓"
    case .noThreshold: "–"
    }
  }

  var tone: Tone {
    switch self {
    case .below: .alarm
    case .probablyBelow: .caution
    case .cannotTell, .tooFew: .strong
    case .met: .good
    case .noThreshold: .quiet
    }
  }

  /// Whether somebody should do something about it.
  var asksForTasks: Bool { self != .met && self != .noThreshold }
}
