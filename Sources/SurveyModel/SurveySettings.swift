/// How an answer becomes a fraction: see the formulas in `SurveyAnalysis`.
package enum Scoring: String, Sendable, CaseIterable {
  case satisfiedShare = "satisfied-share"
  case meanOfRange = "mean-of-range"
  case meanOfMaximum = "mean-of-maximum"
}

/// How the questions of a domain become one score.
package enum Pooling: String, Sendable, CaseIterable { case answers, questions, parts }

/// Whether parts are averaged or, as PAPI does, added up.
package enum Addition: String, Sendable, CaseIterable { case mean, sum }

/// How the respondents were chosen.
package enum SampleKind: String, Sendable, CaseIterable { case random, convenience, census }

/// What to do with a stratum in which a single cluster was sampled, as R's `survey.lonely.psu`.
package enum LonelyPolicy: String, Sendable, CaseIterable {
  case fail, remove, adjust, average, certainty
}

/// How a confidence interval is made.
package enum IntervalMethod: String, Sendable, CaseIterable {
  case logit, mean, exact, census
}

/// What one survey's `settings.csv` decides.
package struct SurveySettings: Sendable {
  package var title: String
  package var version: String
  package var index: String
  package var wave: String
  /// The name of the method's version: waves compare only within one.
  package var method: String
  package var scheme: String
  package var score: Scoring
  package var range: ClosedRange<Double>
  package var pooling: Pooling
  package var add: Addition
  package var sample: SampleKind
  package var lonely: LonelyPolicy
  package var interval: IntervalMethod
  package var confidence: Double
  package var minimumRespondents: Int
  package var publishMinimum: Int
  package var source: String

  package init(
    title: String, version: String, index: String, wave: String, method: String, scheme: String,
    score: Scoring, range: ClosedRange<Double>, pooling: Pooling, add: Addition,
    sample: SampleKind, lonely: LonelyPolicy, interval: IntervalMethod, confidence: Double,
    minimumRespondents: Int, publishMinimum: Int, source: String
  ) {
    self.title = title
    self.version = version
    self.index = index
    self.wave = wave
    self.method = method
    self.scheme = scheme
    self.score = score
    self.range = range
    self.pooling = pooling
    self.add = add
    self.sample = sample
    self.lonely = lonely
    self.interval = interval
    self.confidence = confidence
    self.minimumRespondents = minimumRespondents
    self.publishMinimum = publishMinimum
    self.source = source
  }
}
