import SurveyAnalysis
import SurveyModel

extension SurveyResults {
  /// Every chart of the survey, disclosure rules applied: domain scores, each group, findings, then
  /// the answers to each question.
  package func charts(labels: Labels) -> [Chart] {
    let published = publishable()
    return [published.domainScoresChart(labels)]
      + published.byGroup.map { published.groupScoresChart($0, labels) }
      + [published.findingsChart(labels)]
      + published.whole.distributions.map { published.answerChart($0, labels) }
  }

  /// A chart of this survey without data, to be filled in.
  func chart(
    _ kind: Chart.Kind, _ id: String, title: LocalizedText, unit: LocalizedText? = nil
  ) -> Chart {
    let settings = questionnaire.settings
    // A convenience sample supports no interval.
    let isSampled = settings.sample != .convenience
    return Chart(
      id: "\(questionnaire.id)-\(id)", kind: kind, title: title,
      subtitle: LocalizedText(
        vietnamese: "\(settings.title); đợt \(settings.wave)",
        english: "\(settings.title); wave \(settings.wave)"),
      survey: questionnaire.id, index: settings.index, wave: settings.wave,
      method: settings.method, scheme: whole.scheme,
      unit: unit ?? ScaleUnit(settings).words(settings.range),
      base: whole.respondents == 0 ? nil : whole.respondents, weighting: weighting.words,
      interval: isSampled ? intervalWords(whole.settings.confidence) : nil,
      confidence: isSampled ? whole.settings.confidence : nil,
      limits: [], provenance: Provenance(settings), columns: [], rows: [])
  }

  /// The thresholds of the findings, each once.
  func limits(of estimates: Set<String>) -> [Chart.Limit] {
    var limits: [Chart.Limit] = []
    for finding in recommendations.map(\.finding) where estimates.contains(finding.estimate.domain)
    {
      guard let minimum = finding.minimum, finding.estimate.question == nil else { continue }
      let limit = Chart.Limit(
        minimum: minimum, warning: finding.warning, basis: finding.threshold?.basis ?? "")
      if !limits.contains(limit) { limits.append(limit) }
    }
    return limits
  }
}
