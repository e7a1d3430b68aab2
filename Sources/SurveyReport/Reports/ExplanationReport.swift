package import SurveyAnalysis
package import SurveyModel

/// The chain behind one number, step by step, as `explain` tells it.
package struct ExplanationReport: Report, Sendable {
  package var explanation: Explanation
  package var finding: Finding?
  package var survey: String
  package var definitions: String
  package var imports: [ImportRecord]
  /// Respondents of the wave.
  package var stored: Int
  package var labels: Labels
  package var scheme: String
  package var weighting: Weighting

  package init(
    _ explanation: Explanation, finding: Finding?, survey: String, definitions: String,
    imports: [ImportRecord], stored: Int, labels: Labels, scheme: String, weighting: Weighting
  ) {
    self.explanation = explanation
    self.finding = finding
    self.survey = survey
    self.definitions = definitions
    self.imports = imports
    self.stored = stored
    self.labels = labels
    self.scheme = scheme
    self.weighting = weighting
  }

  var estimate: Estimate { explanation.estimate }

  package func document(in language: Language) -> Document {
    let header = SurveyHeader(
      survey: survey, settings: explanation.settings, scheme: scheme, weighting: weighting,
      calibration: explanation.calibration, respondents: stored)
    return Document(
      header.blocks(in: language) + ExplanationText(report: self, language: language).blocks
        + header.source(in: language))
  }

  /// The answers, the bottom of the chain, one row an answer.
  package var records: RecordTable {
    RecordTable(
      columns: ["survey", "domain", "question", "choice", "fraction", "count", "weight"],
      rows: explanation.questions.flatMap { found in
        found.answers.filter { $0.count > 0 }.map { answer in
          [
            .text(survey), .text(estimate.domain), .text(found.question.name),
            .text(answer.code), .init(answer.fraction), .integer(answer.count),
            .number(answer.weight),
          ]
        }
      })
  }
}

extension Explanation.Answer {
  /// The choice's name, or why there is none.
  var code: String {
    switch kind {
    case .choice(let choice): choice.name
    case .empty: MissingReason.skipped.rawValue
    case .notAsked: MissingReason.notApplicable.rawValue
    }
  }
}
