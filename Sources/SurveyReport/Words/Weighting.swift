package import SurveyModel

/// What makes some answers count for more than others.
package enum Weighting: Sendable, Equatable {
  case none
  /// A column of the export holds the weights.
  case column(String)
  /// Weights follow from the population of each stratum.
  case population
  /// The survey has weights, and `--unweighted` left them aside.
  case ignored

  package init(_ questionnaire: Questionnaire, unweighted: Bool = false) {
    let column = questionnaire.questions(with: .weight).first?.name
    let hasPopulation = !questionnaire.questions(with: .population).isEmpty
    switch (column, hasPopulation) {
    case (nil, false): self = .none
    case _ where unweighted: self = .ignored
    case (let column?, _): self = .column(column)
    case (nil, true): self = .population
    }
  }

  package var words: LocalizedText {
    switch self {
    case .none: LocalizedText(vietnamese: "không có trọng số", english: "no weights")
    case .column(let name):
      LocalizedText(
        vietnamese: "có trọng số (cột \(name))", english: "weighted (column \(name))")
    case .population:
      LocalizedText(
        vietnamese: "có trọng số (theo số dân của tầng)",
        english: "weighted (by the population of each stratum)")
    case .ignored:
      LocalizedText(vietnamese: "bỏ qua trọng số (--unweighted)", english: "weights left aside")
    }
  }
}
