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
  case logit, wilson, exact, mean, census
}

/// How weights are fitted to the population of `population.csv`.
package enum CalibrationMethod: String, Sendable, CaseIterable {
  case none, poststratify, rake, logit
}

/// What becomes of respondents who lack a variable that weights are fitted by.
package enum CalibrationMissing: String, Sendable, CaseIterable { case stop, keep }

/// How the replicate weights of an export were made.
package enum ReplicateMethod: String, Sendable, CaseIterable {
  case jk1 = "JK1"
  case jkn = "JKn"
  case brr = "BRR"
  case fay = "Fay"
  case bootstrap
}

/// Replicate weights: Var = scale · Σ rscale (θᵣ − mean θ)².
package struct Replicates: Sendable, Equatable {
  package var method: ReplicateMethod
  /// nil takes the method's own scale.
  package var scale: Double?
  /// One for each replicate, one for all, or none where all are 1.
  package var rscales: [Double]
  /// Fay's coefficient.
  package var rho: Double

  package init(method: ReplicateMethod, scale: Double?, rscales: [Double], rho: Double) {
    self.method = method
    self.scale = scale
    self.rscales = rscales
    self.rho = rho
  }
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
  package var calibration: CalibrationMethod
  /// Between which bounds a logit calibration keeps the factors on weights.
  package var bounds: ClosedRange<Double>?
  package var calibrationMissing: CalibrationMissing
  package var replicates: Replicates?
  package var lonely: LonelyPolicy
  package var interval: IntervalMethod
  package var confidence: Double
  package var minimumRespondents: Int
  package var publishMinimum: Int
  package var source: String

  package init(
    title: String, version: String, index: String, wave: String, method: String, scheme: String,
    score: Scoring, range: ClosedRange<Double>, pooling: Pooling, add: Addition,
    sample: SampleKind, calibration: CalibrationMethod = .none, bounds: ClosedRange<Double>? = nil,
    calibrationMissing: CalibrationMissing = .stop, replicates: Replicates? = nil,
    lonely: LonelyPolicy, interval: IntervalMethod, confidence: Double, minimumRespondents: Int,
    publishMinimum: Int, source: String
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
    self.calibration = calibration
    self.bounds = bounds
    self.calibrationMissing = calibrationMissing
    self.replicates = replicates
    self.lonely = lonely
    self.interval = interval
    self.confidence = confidence
    self.minimumRespondents = minimumRespondents
    self.publishMinimum = publishMinimum
    self.source = source
  }

  /// Whether scores are made in the same way, whatever the method is called.
  package func scoresAlike(_ other: SurveySettings) -> Bool {
    score == other.score && range == other.range && pooling == other.pooling && add == other.add
  }
}
