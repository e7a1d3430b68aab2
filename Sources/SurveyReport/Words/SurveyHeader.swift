import SurveyAnalysis
import SurveyModel

/// What stands above every table of a survey: its title, what its source confesses, its method.
struct SurveyHeader {
  var survey: String
  var settings: SurveySettings
  var scheme: String
  var weighting: Weighting
  var calibration: CalibrationResult?
  var respondents: Int
  /// To whom the figures are narrowed.
  var filters: [LocalizedText] = []
  /// What must be told of the variables.
  var cautions: [LocalizedText] = []

  func blocks(in language: Language) -> [Document.Block] {
    let notices = (Provenance(settings).notices + cautions).map {
      Document.Block.notice($0[language])
    }
    return [.title(settings.title)] + notices + [.facts(facts(in: language))]
  }

  /// The survey's own words on where it comes from, for the foot of the page.
  func source(in language: Language) -> [Document.Block] {
    guard !settings.source.isEmpty else { return [] }
    return [.source((language == .vietnamese ? "Nguồn: " : "Source: ") + settings.source)]
  }

  private func facts(in language: Language) -> [Document.Fact] {
    let vietnamese = language == .vietnamese
    let format = NumberFormat(language)
    let unit = ScaleUnit(settings).words(settings.range)[language]
    let scoring =
      [settings.score.words, settings.add.words ?? settings.pooling.words].map { $0[language] }
      .joined(separator: "; ")
    let count = format.count(respondents)
    let sample =
      settings.sample.words[language] + (vietnamese ? "; \(count) phiếu" : "; \(count) responses")
    let scheme = scheme.isEmpty ? "" : " (\(vietnamese ? "bộ lĩnh vực:" : "scheme:") \(scheme))"
    let narrowed = filters.map {
      Document.Fact(vietnamese ? "Chỉ tính" : "Only", $0[language])
    }
    return [
      Document.Fact(
        vietnamese ? "Đợt khảo sát" : "Wave", "\(settings.wave) (\(survey), \(settings.index))"),
      Document.Fact(vietnamese ? "Phương pháp" : "Method", settings.method + scheme),
      Document.Fact(vietnamese ? "Cách tính điểm" : "Scoring", "\(scoring) (\(unit))"),
      Document.Fact(vietnamese ? "Mẫu" : "Sample", sample),
      Document.Fact(vietnamese ? "Trọng số" : "Weights", weighting.words[language]),
    ] + fitted(in: language) + narrowed
  }

  /// How weights were fitted to the population, and where the errors come from.
  private func fitted(in language: Language) -> [Document.Fact] {
    let vietnamese = language == .vietnamese
    let format = NumberFormat(language)
    var facts: [Document.Fact] = []
    if let calibration {
      let steps = format.count(calibration.iterations)
      let range = format.range(calibration.factors)
      var text = calibration.method.words[language]
      text +=
        vietnamese
        ? "; hội tụ sau \(steps) vòng, hệ số \(range)"
        : "; converged in \(steps) steps, factors \(range)"
      if calibration.kept > 0 {
        let kept = format.count(calibration.kept)
        text +=
          vietnamese
          ? "; \(kept) phiếu thiếu biến, giữ nguyên trọng số"
          : "; \(kept) responses lack a variable and hold their weight"
      }
      facts.append(Document.Fact(vietnamese ? "Hiệu chỉnh" : "Calibration", text))
    }
    if let replicates = settings.replicates {
      facts.append(
        Document.Fact(
          vietnamese ? "Sai số chuẩn" : "Errors",
          vietnamese
            ? "từ trọng số lặp (\(replicates.method.rawValue))"
            : "from replicate weights (\(replicates.method.rawValue))"))
    }
    return facts
  }
}
