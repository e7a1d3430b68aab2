import SurveyAnalysis
import SurveyModel

extension PageWriter {
  /// What matters and what is being done about it.
  var startPage: Page {
    var pieces: [Piece] = [
      .paragraph(
        say(
          "Người dân đánh giá thế nào, nội dung nào chưa đạt ngưỡng, và cơ quan đang làm gì.",
          "How people judge the office's work, what is below its threshold, and what is being done."
        ), isLead: true),
      .heading(say("Nội dung cần chú ý", "What needs attention"), id: "findings"),
    ]
    pieces += inOrder.flatMap(findings)
    pieces += progress
    if let chart = chart("indices") {
      pieces.append(
        .heading(say("Sáu chỉ số của kế hoạch", "The plan's six indices"), id: "indices"))
      pieces.append(figure(chart))
    }
    pieces += [
      .heading(say("Các cuộc khảo sát", "The surveys"), id: "surveys"),
      .links(release.surveys.map(link)),
    ]
    let trends = charts { $0.kind == .trend }
    if !trends.isEmpty { pieces.append(.links(trends.map(link))) }
    return Page(
      title: say(
        "Sự hài lòng của người dân và việc phải làm", "What citizens say, and what is done"),
      description: say(
        "Kết quả khảo sát sự hài lòng, nội dung dưới ngưỡng và tiến độ nhiệm vụ, giải pháp.",
        "Satisfaction results, what is below its threshold, and the progress of tasks."),
      notices: notices(release.surveys), pieces: pieces)
  }

  /// The plan's first index first, of an index the newest wave.
  private var inOrder: [SurveyResults] {
    func place(_ survey: SurveyResults) -> Int {
      IndexWords.order.firstIndex(of: survey.questionnaire.settings.index) ?? IndexWords.order.count
    }
    return release.surveys.enumerated().sorted { a, b in
      let waves = (a.element.questionnaire.settings.wave, b.element.questionnaire.settings.wave)
      return place(a.element) != place(b.element)
        ? place(a.element) < place(b.element)
        : waves.0 != waves.1 ? waves.0 > waves.1 : a.offset < b.offset
    }.map(\.element)
  }

  /// What asks for something to be done, the most urgent in frames, the rest in a list.
  private func findings(_ survey: SurveyResults) -> [Piece] {
    let asking = survey.recommendations.filter { $0.finding.verdict.asksForTasks }
    let rest = asking.dropFirst(4).map { recommendation in
      let estimate = recommendation.finding.estimate
      return Link(
        href: href(.domain(survey: survey.questionnaire.id, estimate.domain)),
        text: labels.domain(estimate.domain)[language],
        note: score(of: estimate) + "; " + recommendation.finding.verdict.mark + " "
          + recommendation.finding.verdict.words[language])
    }
    return [
      .subheading(
        survey.questionnaire.settings.title + say("; đợt ", "; wave ")
          + survey.questionnaire.settings.wave),
      asking.isEmpty
        ? .paragraph(
          say("Không có nội dung nào dưới ngưỡng.", "Nothing is below its threshold."))
        : .findings(asking.prefix(4).map { card(survey, $0) }),
    ] + (rest.isEmpty ? [] : [.details(say("Các nội dung khác", "What else"), [.links(rest)])])
  }

  private var progress: [Piece] {
    guard let chart = chart("tasks") else { return [] }
    return [
      .heading(say("Nhiệm vụ, giải pháp đang thực hiện", "What is being done"), id: "tasks"),
      .paragraph(TaskCounts(release.board.tasks).words(in: language)),
      figure(chart),
      .links([
        Link(href: href(.tasks), text: say("Tất cả nhiệm vụ, giải pháp", "All tasks"))
      ]),
    ]
  }
}
