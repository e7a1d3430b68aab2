import SurveyAnalysis
import SurveyModel

extension SurveyResults {
  /// Every chart of the survey, of results that may be published: domain scores, each group,
  /// findings, then the answers to each question.
  func charts(_ labels: Labels) -> [Chart] {
    [domainScoresChart(labels)] + dimensionCharts(labels)
      + byGroup.flatMap { [groupScoresChart($0, labels), heatMapChart($0, labels)] }
      + [findingsChart(labels)] + answerCharts(labels)
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
      disclosure: .bases(under: settings.publishMinimum), licence: licence,
      provenance: Provenance(settings))
  }

  /// The questions that stand behind a chart, as they were asked.
  func wordings(_ isBehind: (Question) -> Bool) -> [Chart.Wording] {
    questionnaire.questions.filter(isBehind).map {
      Chart.Wording(question: $0.name, text: $0.label)
    }
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

extension Chart.Disclosure {
  static func bases(under minimum: Int) -> Self {
    let count = (
      vietnamese: NumberFormat(.vietnamese).count(minimum),
      english: NumberFormat(.english).count(minimum)
    )
    return Self(
      minimum: minimum,
      words: LocalizedText(
        vietnamese:
          "Không công bố số liệu dựa trên dưới \(count.vietnamese) phiếu, và số liệu mà từ "
          + "đó suy ra được các số ấy",
        english: "Figures on fewer than \(count.english) responses are not published, nor those "
          + "that would give them away"))
  }

  static var distributions: Self {
    let count = AnswerDistribution.publishBase
    return Self(
      minimum: count,
      words: LocalizedText(
        vietnamese: "Không công bố phân bố câu trả lời dựa trên dưới \(count) phiếu, hoặc khi mọi "
          + "phiếu trả lời như nhau",
        english: "A distribution of fewer than \(count) answers is not published, nor one in which "
          + "all gave the same answer"))
  }
}
