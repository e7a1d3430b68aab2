import SurveyAnalysis
import SurveyModel

/// One finding in words: the verdict, the figures behind it, the tasks that serve it.
struct FindingText {
  var recommendation: Recommendation
  var settings: SurveySettings
  var labels: Labels
  /// What the survey's index drags.
  var reach: IndexReach
  var language: Language

  private var finding: Finding { recommendation.finding }
  private var estimate: Estimate { finding.estimate }
  private var format: NumberFormat { NumberFormat(language) }
  private var vietnamese: Bool { language == .vietnamese }
  private var percent: String { ScaleUnit(settings) == .percent ? "%" : "" }

  var blocks: [Document.Block] {
    [.heading(heading, finding.verdict.tone), .paragraph(figures)]
      + [thresholdWords, dragged].compactMap { $0.map { .paragraph($0) } } + tasks + related
  }

  private var heading: String {
    "\(finding.verdict.words[language].uppercased()): \(subject)"
      + (finding.nearWarning ? (vietnamese ? " (gần ngưỡng)" : " (near the threshold)") : "")
  }

  private var subject: String {
    let name =
      estimate.question.map { labels.question($0, of: finding.survey)[language] }
      ?? labels.domain(estimate.domain)[language]
    let groups = estimate.group.parts.map {
      labels.value($0.value, of: $0.variable, in: finding.survey)[language]
    }
    return ([name] + groups).joined(separator: " – ")
  }

  private var figures: String {
    guard let score = estimate.score else {
      let why = estimate.status.words ?? EstimateStatus.unknown.words
      return (vietnamese ? "Điểm: " : "Score: ") + (why?[language] ?? "–") + "."
    }
    var about: [String] = []
    if let interval = estimate.interval {
      about.append("\(intervalWords(settings.confidence)[language]) \(format.range(interval))")
    } else {
      about.append(vietnamese ? "không có khoảng tin cậy" : "no interval")
    }
    if let respondents = estimate.publishedRespondents {
      about.append("\(format.count(respondents)) " + (vietnamese ? "phiếu" : "responses"))
    }
    return (vietnamese ? "Điểm " : "Score ") + format.decimal(score) + percent
      + " (\(about.joined(separator: "; ")))."
  }

  private var thresholdWords: String? {
    guard let minimum = finding.minimum else { return nil }
    var text = (vietnamese ? "Ngưỡng " : "Threshold ") + format.decimal(minimum) + percent
    if let gap = finding.gap {
      let unit = ScaleUnit(settings).differenceWords[language]
      text += (vietnamese ? "; chênh lệch " : "; gap ") + "\(format.signed(gap)) \(unit)"
    }
    text += "."
    if let basis = finding.threshold?.basis, !basis.isEmpty {
      text += (vietnamese ? " Căn cứ: " : " Basis: ") + basis + "."
    }
    if finding.verdictBasis == .score {
      text +=
        vietnamese
        ? " Kết luận chỉ dựa trên điểm số." : " The verdict rests on the score alone."
    }
    return text
  }

  /// Where a low score leads, by what the indices' publishers name as causes.
  private var dragged: String? {
    guard [.below, .probablyBelow].contains(finding.verdict), !reach.links.isEmpty else {
      return nil
    }
    return (vietnamese ? "Chỉ số bị kéo theo: " : "Indices dragged along: ") + reach.words + "."
  }

  private var tasks: [Document.Block] {
    if recommendation.tasks.isEmpty {
      guard finding.verdict.asksForTasks else { return [] }
      return [
        .paragraph(
          vietnamese
            ? "Kế hoạch chưa có nhiệm vụ, giải pháp nào cho nội dung này."
            : "No task of the plan serves this finding.")
      ]
    }
    return [
      .paragraph(
        (vietnamese ? "Nhiệm vụ, giải pháp" : "Tasks") + " (\(recommendation.tasks.count)):")
    ]
      + recommendation.tasks.enumerated().map { index, match in
        TaskText(match: match, labels: labels, language: language).item(number: index + 1)
      }
  }

  private var related: [Document.Block] {
    if recommendation.related.isEmpty { return [] }
    return [
      .paragraph(
        vietnamese
          ? "Nhiệm vụ liên quan của chỉ số khác:" : "Related tasks of other indices:")
    ]
      + recommendation.related.map { match in
        TaskText(match: match, labels: labels, language: language).line
      }
  }
}
