package import SurveyModel

/// How one estimate came to be: every sum that it rests on, so that anybody can compute it again.
package struct Explanation: Sendable {
  /// Changes whenever a formula does.
  package static let formulaVersion = "1"

  /// How often one answer was given in the group.
  package struct Answer: Sendable {
    package enum Kind: Sendable { case choice(Choice), empty, notAsked }

    package var kind: Kind
    /// What it counts for, 0…1; nil where it is missing.
    package var fraction: Double?
    package var count: Int
    /// Σw, weights as design and calibration make them.
    package var weight: Double
  }

  package struct QuestionAnswers: Sendable {
    package var question: Question
    package var answers: [Answer]
  }

  /// Σws / Σw over the answers to these questions, and what it counts for in the score.
  package struct Ratio: Sendable {
    package var questions: [String]
    package var coefficient: Double
    package var score: Double
    package var weight: Double
  }

  /// What was drawn from a stratum, or at the second stage from a cluster; sums of z in the units of
  /// the score.
  package struct Drawn: Sendable {
    package var label: String
    package var count: Int
    package var fraction: Double
    package var sum: Double
    package var squares: Double
    /// (1 − f) n/(n − 1) (Σz² − (Σz)²/n); nil where the policy for a lonely one takes a mean.
    package var variance: Double?
    /// What the variance is multiplied by: 1, or at the second stage the first stage's f.
    package var factor: Double
  }

  package struct Replicate: Sendable {
    package var score: Double
    package var rscale: Double
  }

  package var estimate: Estimate
  package var settings: SurveySettings
  /// Respondents stored, in the filters, and in the group.
  package var respondents: Int
  package var members: Int
  package var questions: [QuestionAnswers]
  package var ratios: [Ratio]
  package var weightColumn: String?
  package var expandsBySampling: Bool
  package var calibration: CalibrationResult?
  package var strataColumns: [String]
  package var clusterColumns: [String]
  package var strata: [Drawn]
  package var clusters: [Drawn]
  package var replicates: [Replicate]
  package var replicateScale: Double?
  /// Student's t at the survey's confidence.
  package var studentT: Double?
}

extension Analysis {
  /// Explains the estimate of a domain (or question) in a group; nil where nobody is in the group.
  package func explanation(
    _ source: some BatchSource, domain: String, question: String?, group: Group
  ) throws -> Explanation? {
    let tally = try source.pass(Tally(plan))
    guard tally.respondents > 0 else { throw AnalysisFailure.noRespondents }
    let estimation = try Estimation(tally)
    let residuals = try estimation.residuals(source)
    guard
      let line = plan.rows.firstIndex(where: { $0.domain == domain && $0.question == question }),
      let place = tally.tables.groups.indices.first(where: { tally.name(ofGroup: $0) == group })
    else { return nil }
    return try estimation.explanation(line, place, residuals)
  }
}

extension Estimation {
  func explanation(_ line: Int, _ group: Int, _ residuals: Residuals) throws(AnalysisFailure)
    -> Explanation
  {
    let plan = sums.plan
    let row = plan.rows[line]
    let estimate = try estimate(line, group, residuals)
    var explanation = Explanation(
      estimate: estimate, settings: plan.settings, respondents: sums.tally.respondents,
      members: sums.groups[group].members, questions: row.questions.map { answers($0, group) },
      ratios: [], weightColumn: plan.design.weight,
      expandsBySampling: plan.design.expandsBySampling && plan.design.population != nil,
      calibration: sums.calibration?.result, strataColumns: plan.design.strata,
      clusterColumns: plan.design.clusters, strata: [], clusters: [], replicates: [],
      replicateScale: nil, studentT: nil)
    guard let score = try? scores[group][line].get() else { return explanation }
    explanation.ratios = score.ratios.map { questions, coefficient in
      let weighted = sums.groups[group].weighted
      return Explanation.Ratio(
        questions: questions.map { plan.rated[$0].name }, coefficient: coefficient,
        score: questions.reduce(0) { $0 + weighted.score[$1] },
        weight: questions.reduce(0) { $0 + weighted.weight[$1] })
    }
    guard plan.settings.sample == .random, !isCensus else { return explanation }
    explanation.studentT = estimate.basis.flatMap {
      ConfidenceInterval.student($0, alpha: 1 - plan.settings.confidence)
    }
    let contrast = Contrast(line: line, parts: [(group, score, 1)])
    if let replicates {
      explanation.replicateScale = replicates.scale
      explanation.replicates = replicates.values(contrast).map {
        Explanation.Replicate(score: row.onRange($0.value), rscale: $0.rscale)
      }
    } else {
      let variance = LinearisedVariance(sums: sums, residuals: residuals).spread(contrast)
      (explanation.strata, explanation.clusters) = try drawn(variance, row.width)
    }
    return explanation
  }

  private func answers(_ question: Int, _ group: Int) -> Explanation.QuestionAnswers {
    let plan = sums.plan
    let tally = sums.tally
    let choices = plan.questionnaire.choices(of: plan.rated[question])
    let kinds = choices.map { Explanation.Answer.Kind.choice($0) } + [.empty, .notAsked]
    let fractions = plan.scales[question].fractions + [nil, nil]
    var answers = zip(kinds, fractions).map {
      Explanation.Answer(kind: $0, fraction: $1, count: 0, weight: 0)
    }
    for block in sums.groups[group].blocks {
      let offset = block * tally.layout.stride + tally.layout.offsets[question]
      for slot in answers.indices {
        answers[slot].count += tally.count(offset + slot)
        answers[slot].weight += tally.weight(offset + slot) * sums.factors[block]
      }
    }
    return Explanation.QuestionAnswers(question: plan.rated[question], answers: answers)
  }

  /// The frames in the units of the score, of those in which the group has a member.
  private func drawn(_ variance: DesignVariance, _ width: Double) throws(AnalysisFailure)
    -> ([Explanation.Drawn], [Explanation.Drawn])
  {
    let design = sums.design
    func frames(
      _ spread: Spread, _ draws: [SampledDesign.Draw], _ labels: [DesignLabels.Frame],
      _ parts: [Double?], _ factor: (Int) -> Double
    ) -> [Explanation.Drawn] {
      draws.indices.filter { spread.isPresent[$0] }.map { frame in
        Explanation.Drawn(
          label: JoinedLabels.readable(labels[frame].label), count: draws[frame].count,
          fraction: draws[frame].fraction, sum: spread.sums[frame] * width,
          squares: spread.squares[frame] * width * width,
          variance: parts[frame].map { $0 * width * width }, factor: factor(frame))
      }
      .sorted { $0.label.utf8.lexicographicallyPrecedes($1.label.utf8) }
    }
    let parts = try variance.parts
    return (
      frames(variance.first, design.strata, design.labels.strata, parts.first) { _ in 1 },
      frames(variance.second, design.clusters, design.labels.clusters, parts.second) {
        design.strata[design.labels.clusters[$0].stratum].fraction
      }
    )
  }
}
