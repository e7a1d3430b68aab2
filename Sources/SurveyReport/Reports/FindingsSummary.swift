import SurveyAnalysis
import SurveyModel

/// What stands above the findings of one survey: whose they are, and how many of each verdict.
struct FindingsSummary {
  var survey: String
  var settings: SurveySettings
  var findings: [Finding]
  var labels: Labels

  func blocks(in language: Language) -> [Document.Block] {
    let variables = findings.flatMap { $0.estimate.group.parts.map(\.variable) }
    let notices = (Provenance(settings).notices + labels.cautions(variables, of: survey)).map {
      Document.Block.notice($0[language])
    }
    let counts = Verdict.allCases.compactMap { verdict -> String? in
      let count = findings.filter { $0.verdict == verdict }.count
      return count == 0 ? nil : "\(verdict.words[language]): \(count)"
    }
    let vietnamese = language == .vietnamese
    return [.title(settings.title)] + notices + [
      .facts([
        Document.Fact(
          vietnamese ? "Đợt khảo sát" : "Wave",
          "\(settings.wave) (\(survey), \(settings.index), \(settings.method))"),
        Document.Fact(
          vietnamese ? "Kết luận" : "Verdicts",
          counts.isEmpty ? (vietnamese ? "không có" : "none") : counts.joined(separator: "; ")),
      ])
    ]
  }
}
