import SurveyAnalysis
import SurveyModel

extension PageWriter {
  /// A survey: what it is, how its domains stand, and the way to every group and chart.
  func surveyPage(_ survey: SurveyResults) -> Page {
    let id = survey.questionnaire.id
    let settings = survey.questionnaire.settings
    let own = charts { $0.survey == id }
    var pieces: [Piece] = [
      .facts(facts(of: survey)),
      .heading(say("Điểm theo lĩnh vực", "Scores by domain"), id: "domains"),
    ]
    pieces += own.filter { [.domainScores, .dimensionRadar].contains($0.kind) }.map { figure($0) }
    pieces += [
      .subheading(say("Từng lĩnh vực", "Each domain")),
      .links(
        survey.domains.map { estimate in
          Link(
            href: href(.domain(survey: id, estimate.domain)),
            text: labels.domain(estimate.domain)[language], note: score(of: estimate))
        }),
      .heading(say("Theo nhóm người trả lời", "By group of respondents"), id: "groups"),
      .links(
        survey.byGroup.compactMap(\.by.first).map { variable in
          Link(
            href: href(.variable(survey: id, variable)),
            text: labels.question(variable, of: id)[language])
        }),
      .heading(say("Tất cả biểu đồ", "All charts"), id: "charts"),
      .links(own.map(link) + charts { $0.kind == .trend && $0.index == settings.index }.map(link)),
    ]
    return Page(
      title: settings.title,
      description: say(
        "Kết quả khảo sát \(settings.index) đợt \(settings.wave) theo lĩnh vực và theo nhóm.",
        "Results of \(settings.index), wave \(settings.wave), by domain and group."),
      whose: id, notices: notices(survey), trail: [start], pieces: pieces)
  }

  var start: Link { Link(href: href(.start), text: say("Trang đầu", "Start")) }

  /// What its figures rest on, as above every table of it.
  func facts(of survey: SurveyResults) -> [Document.Fact] {
    let settings = survey.questionnaire.settings
    let header = SurveyHeader(
      survey: survey.questionnaire.id, settings: settings, scheme: survey.whole.scheme,
      weighting: survey.weighting, calibration: survey.whole.calibration,
      respondents: survey.whole.respondents)
    return header.blocks(in: language).flatMap { block in
      if case .facts(let facts) = block { facts } else { [Document.Fact]() }
    } + [
      Document.Fact(say("Nguồn", "Source"), settings.source),
      Document.Fact(
        say("Không công bố", "Not published"),
        Chart.Disclosure.bases(under: settings.publishMinimum).words[language]),
    ]
  }
}
