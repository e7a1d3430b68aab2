import SurveyAnalysis

extension TrendReport {
  /// The waves as they may be published; what a hidden score changed by goes with it.
  package func publishable() -> TrendReport {
    var published = self
    for place in waves.indices {
      published.waves[place].breakdown = waves[place].breakdown.publishable()
    }
    return published
  }
}
