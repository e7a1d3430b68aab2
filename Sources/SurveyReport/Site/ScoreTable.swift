import SurveyAnalysis
import SurveyModel

extension PageWriter {
  /// The columns of every table of scores: whose, the score, its interval, its base.
  func scoreColumns(_ head: String, _ survey: SurveyResults) -> [PageTable.Column] {
    let settings = survey.questionnaire.settings
    return [
      PageTable.Column(text: head),
      PageTable.Column(
        text: say("Điểm (", "Score (") + ScaleUnit(settings).words(settings.range)[language] + ")",
        isFigure: true),
      PageTable.Column(
        text: capitalised(intervalWords(settings.confidence)[language]), isFigure: true),
      PageTable.Column(text: say("Số phiếu", "Responses"), isFigure: true),
      PageTable.Column(text: say("Ghi chú", "Note")),
    ]
  }

  func scoreCells(_ head: PageTable.Cell, _ estimate: Estimate) -> [PageTable.Cell] {
    let notes = [estimate.status.words].compactMap(\.self) + estimate.notes.map(\.words)
    return [
      head, PageTable.Cell(estimate.score.map { format.decimal($0) } ?? "–"),
      PageTable.Cell(interval(of: estimate)),
      PageTable.Cell(estimate.publishedRespondents.map(format.count) ?? "–"),
      PageTable.Cell(notes.map { $0[language] }.joined(separator: "; ")),
    ]
  }
}
