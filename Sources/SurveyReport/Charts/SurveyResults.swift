package import SurveyAnalysis
package import SurveyModel

/// Everything computed of one survey that its charts are made of.
package struct SurveyResults: Sendable {
  package var questionnaire: Questionnaire
  package var weighting: Weighting
  /// Domains and questions of the whole sample, with the answer distributions.
  package var whole: Breakdown
  /// One breakdown by each group variable, in the order of survey.csv.
  package var byGroup: [Breakdown]
  /// The findings on `whole`.
  package var recommendations: [Recommendation]
  package var licence: Licence
  /// What is not published of them, and why; empty until it is hidden.
  package private(set) var hidden: [HiddenCell] = []

  package init(
    questionnaire: Questionnaire, weighting: Weighting, whole: Breakdown, byGroup: [Breakdown],
    recommendations: [Recommendation], licence: Licence = Licence(IssuingOffice())
  ) {
    self.questionnaire = questionnaire
    self.weighting = weighting
    self.whole = whole
    self.byGroup = byGroup
    self.recommendations = recommendations
    self.licence = licence
  }

  /// The results as they may be published: hidden over all their tables together.
  package func publishable() -> SurveyResults {
    var published = self
    let together = publishableTogether([whole] + byGroup)
    published.whole = together.breakdowns[0]
    published.byGroup = Array(together.breakdowns.dropFirst())
    published.hidden = together.hidden
    published.recommendations = recommendations.publishable(as: together.breakdowns)
    return published
  }
}
