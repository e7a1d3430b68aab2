package import SurveyModel

extension Chart {
  /// What stands under a chart: what is counted, on how many responses, how sure, and what must be
  /// told with it.
  package var caption: LocalizedText {
    LocalizedText(vietnamese: caption(in: .vietnamese), english: caption(in: .english))
  }

  func caption(in language: Language) -> String {
    let vietnamese = language == .vietnamese
    var parts = [(vietnamese ? "Đơn vị: " : "Unit: ") + unit[language]]
    if let base {
      let count = NumberFormat(language).count(base)
      parts.append(vietnamese ? "\(count) phiếu" : "\(count) responses")
    }
    parts += [weighting, interval].compactMap { $0?[language] }
    let bases = limits.map(\.basis).filter { !$0.isEmpty }.reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    if !bases.isEmpty {
      parts.append((vietnamese ? "ngưỡng: " : "threshold: ") + bases.joined(separator: "; "))
    }
    var sentences = [subtitle[language], parts.joined(separator: "; ")]
    if hiddenRows > 0, let disclosure { sentences.append(disclosure.words[language]) }
    sentences += notices.map { $0[language] }
    return sentences.filter { !$0.isEmpty }.map(sentence).joined(separator: " ")
  }
}

/// A text with a full stop, where it has none.
func sentence(_ text: String) -> String {
  text.last.map { ".!?…".contains($0) } == true ? text : text + "."
}
