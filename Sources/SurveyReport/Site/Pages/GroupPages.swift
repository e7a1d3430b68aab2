import SurveyAnalysis
import SurveyModel

extension PageWriter {
  /// A breakdown variable: its groups side by side.
  func variablePage(_ survey: SurveyResults, _ variable: String) -> Page? {
    guard let breakdown = survey.byGroup.first(where: { $0.by == [variable] }) else { return nil }
    let id = survey.questionnaire.id
    let name = labels.question(variable, of: id)[language]
    let cautions = labels.cautions([variable], of: id).map { $0[language] }
    let own = charts {
      $0.survey == id && ($0.id == "\(id)-by-\(variable)" || $0.id == "\(id)-heat-\(variable)")
    }
    return Page(
      title: name,
      description: say("Điểm theo nhóm: ", "Scores by group: ") + name + ". "
        + survey.questionnaire.settings.title,
      whose: id, notices: notices(survey) + cautions, trail: [start, link(survey).withoutNote],
      pieces: own.map { figure($0) } + [
        .heading(say("Từng nhóm", "Each group"), id: "groups"),
        .links(
          breakdown.values.map { value in
            Link(
              href: href(.group(survey: id, variable: variable, value: value)),
              text: labels.value(value, of: variable, in: id)[language])
          }),
      ])
  }

  /// One group: its scores beside those of everybody.
  func groupPage(_ survey: SurveyResults, _ variable: String, _ value: String?) -> Page? {
    guard let breakdown = survey.byGroup.first(where: { $0.by == [variable] }) else { return nil }
    let id = survey.questionnaire.id
    let name = labels.value(value, of: variable, in: id)[language]
    let whose = labels.question(variable, of: id)[language]
    let lines = breakdown.estimates.filter {
      $0.question == nil && $0.group.parts.first?.value == value
    }
    var columns = scoreColumns(say("Lĩnh vực", "Domain"), survey)
    columns.insert(
      PageTable.Column(text: say("Toàn bộ người trả lời", "All respondents"), isFigure: true), at: 3
    )
    let rows = lines.map { line in
      var cells = scoreCells(
        PageTable.Cell(
          labels.domain(line.domain)[language],
          href: href(.domain(survey: id, line.domain))), line)
      let whole = survey.domains.first { $0.domain == line.domain }
      cells.insert(PageTable.Cell(whole.map { score(of: $0) } ?? "–"), at: 3)
      return cells
    }
    return Page(
      title: "\(whose): \(name)",
      description: say("Điểm theo lĩnh vực của nhóm ", "Scores by domain of the group ")
        + "\(whose): \(name). \(survey.questionnaire.settings.title)",
      whose: id,
      notices: notices(survey) + labels.cautions([variable], of: id).map { $0[language] },
      trail: [
        start, link(survey).withoutNote,
        Link(href: href(.variable(survey: id, variable)), text: whose),
      ],
      pieces: [
        .table(
          PageTable(
            id: "scores", caption: say("Điểm theo lĩnh vực", "Scores by domain"),
            columns: columns, rows: rows)),
        .paragraph(
          say(
            "Khoảng tin cậy của hai nhóm chồng lên nhau chưa cho biết hai nhóm khác hay giống nhau.",
            "Where the intervals of two groups overlap, that alone does not tell whether they differ."
          )),
      ])
  }
}
