package import SurveyModel

/// What a survey's source confesses: invented answers, or a form that is not the official one.
///
/// It is told wherever a figure of the survey is.
package struct Provenance: Sendable, Equatable {
  /// The text of `source`, as the office wrote it.
  package var source: String
  package var isSynthetic: Bool
  package var isReconstructed: Bool

  package init(source: String) {
    self.source = source
    let text = source.lowercased()
    isSynthetic = ["giả lập", "synthetic", "simulated"].contains { text.contains($0) }
    isReconstructed = ["phục dựng", "reconstruct"].contains { text.contains($0) }
  }

  package init(_ settings: SurveySettings) { self.init(source: settings.source) }

  /// Of several surveys together: each source once.
  package init(_ settings: [SurveySettings]) {
    var sources: [String] = []
    for source in settings.map(\.source) where !source.isEmpty && !sources.contains(source) {
      sources.append(source)
    }
    self.init(source: sources.joined(separator: " "))
  }

  /// The words to be shown where they cannot be overlooked, most serious first.
  package var notices: [LocalizedText] {
    var notices: [LocalizedText] = []
    if isSynthetic {
      notices.append(
        LocalizedText(
          vietnamese: "DỮ LIỆU GIẢ LẬP – không phải số liệu chính thức",
          english: "SYNTHETIC DATA – not official figures"))
    }
    if isReconstructed {
      notices.append(
        LocalizedText(
          vietnamese: "PHIẾU HỎI PHỤC DỰNG – không phải mẫu phiếu chính thức",
          english: "RECONSTRUCTED QUESTIONNAIRE – not the official form"))
    }
    return notices
  }
}
