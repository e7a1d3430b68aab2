import SurveyAnalysis
import SurveyModel

extension TrendReport {
  /// The waves as they may be published beside surveys whose figures are hidden already.
  func publishable(beside surveys: [SurveyResults]) -> TrendReport {
    var published = self
    for place in waves.indices {
      let sample = waves[place].sample
      published.waves[place].breakdown = waves[place].breakdown.publishable()
      let same = surveys.first {
        $0.questionnaire.id == sample.survey && $0.questionnaire.settings.wave == sample.wave
      }
      guard let same else { continue }
      let hidden = Set(
        same.whole.estimates.filter { $0.status == .suppressed }.map { Breakdown.Line($0) })
      for line in published.waves[place].breakdown.estimates.indices {
        let estimate = published.waves[place].breakdown.estimates[line]
        if hidden.contains(Breakdown.Line(estimate)) {
          published.waves[place].breakdown.estimates[line] = estimate.suppressed
        }
      }
    }
    return published
  }
}
