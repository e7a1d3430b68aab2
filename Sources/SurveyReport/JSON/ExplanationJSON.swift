import SurveyAnalysis
import SurveyModel

extension ExplanationReport {
  /// The chain as `{"steps": […]}`, each step with the figures that the next one needs.
  package var json: JSONValue {
    ["steps": .array([files, people, questions, score, weights, variance, interval, verdict])]
  }

  private var files: JSONValue {
    [
      "step": "files",
      "definitions": .string(definitions),
      "files": .array(
        imports.map { record in
          [
            "file": .string(record.file.name),
            "sha256": .string(record.file.sha256),
            "importedAt": .string(record.importedAt),
            "definitions": .string(record.definitions),
            "read": .integer(record.ledger.read),
            "accepted": .integer(record.ledger.accepted),
            "rejected": .integer(record.ledger.rejected),
            "duplicate": .integer(record.ledger.duplicate),
            "blank": .integer(record.ledger.blank),
            "superseded": .integer(record.ledger.superseded),
          ]
        }),
    ]
  }

  private var people: JSONValue {
    [
      "step": "respondents",
      "group": estimate.group.json,
      "stored": .integer(stored),
      "inFilters": .integer(explanation.respondents),
      "members": .integer(explanation.members),
      "respondents": .integer(estimate.respondents),
      "missing": estimate.missing.json,
    ]
  }

  private var questions: JSONValue {
    [
      "step": "answers",
      "score": .string(explanation.settings.score.rawValue),
      "questions": .array(
        explanation.questions.map { found in
          [
            "question": .string(found.question.name),
            "answers": .array(found.answers.filter { $0.count > 0 }.map(\.json)),
          ]
        }),
    ]
  }

  private var score: JSONValue {
    [
      "step": "score",
      "formula": .string("score = low + (high - low) * sum(coefficient * sumScore / sumWeight)"),
      "formulaVersion": .string(Explanation.formulaVersion),
      "pooling": .string(explanation.settings.pooling.rawValue),
      "add": .string(explanation.settings.add.rawValue),
      "range": JSONValue(estimate.range),
      "ratios": .array(
        explanation.ratios.map { ratio in
          [
            "questions": JSONValue(ratio.questions),
            "coefficient": .number(ratio.coefficient),
            "sumScore": .number(ratio.score),
            "sumWeight": .number(ratio.weight),
          ]
        }),
      "value": JSONValue(estimate.score),
      "unweighted": JSONValue(estimate.unweightedScore),
    ]
  }

  private var weights: JSONValue {
    [
      "step": "weights",
      "column": JSONValue(explanation.weightColumn),
      "expandsBySampling": .bool(explanation.expandsBySampling),
      "calibration": explanation.calibration?.json ?? .null,
      "sumWeight": .number(estimate.weight),
    ]
  }

  private var variance: JSONValue {
    [
      "step": "variance",
      "formula": .string(
        explanation.replicates.isEmpty
          ? "variance = sum(factor * (1 - fraction) * n / (n - 1) * (squares - sum^2 / n))"
          : "variance = scale * sum(rscale * (score - mean(score))^2)"),
      "strataColumns": JSONValue(explanation.strataColumns),
      "clusterColumns": JSONValue(explanation.clusterColumns),
      "lonely": .string(explanation.settings.lonely.rawValue),
      "strata": .array(explanation.strata.map(\.json)),
      "clusters": .array(explanation.clusters.map(\.json)),
      "scale": JSONValue(explanation.replicateScale),
      "replicates": .array(
        explanation.replicates.map { ["score": .number($0.score), "rscale": .number($0.rscale)] }),
      "standardError": JSONValue(estimate.standardError),
      "designEffect": JSONValue(estimate.designEffect),
      "effectiveBase": JSONValue(estimate.effectiveBase),
    ]
  }

  private var interval: JSONValue {
    [
      "step": "interval",
      "confidence": .number(explanation.settings.confidence),
      "method": JSONValue(estimate.intervalMethod?.rawValue),
      "degreesOfFreedom": JSONValue(estimate.degreesOfFreedom),
      "studentT": JSONValue(explanation.studentT),
      "interval": JSONValue(estimate.interval),
      "note": JSONValue(estimate.note),
    ]
  }

  private var verdict: JSONValue {
    [
      "step": "verdict",
      "minimum": JSONValue(finding?.minimum),
      "warning": JSONValue(finding?.warning),
      "thresholdLine": JSONValue(finding?.threshold?.line),
      "basis": JSONValue(finding?.threshold?.basis),
      "pValue": JSONValue(finding?.pValue),
      "familySize": JSONValue(finding?.familySize),
      "verdict": JSONValue(finding?.verdict.rawValue),
      "verdictBasis": JSONValue(finding?.verdictBasis?.rawValue),
    ]
  }
}

extension Explanation.Answer {
  fileprivate var json: JSONValue {
    let (code, missing): (JSONValue, MissingReason?) =
      switch kind {
      case .choice(let choice): (.string(choice.name), choice.missing)
      case .empty: (.null, .skipped)
      case .notAsked: (.null, .notApplicable)
      }
    return [
      "choice": code, "missing": JSONValue(missing?.rawValue), "fraction": JSONValue(fraction),
      "count": .integer(count), "weight": .number(weight),
    ]
  }
}

extension Explanation.Drawn {
  fileprivate var json: JSONValue {
    [
      "label": .string(label), "n": .integer(count), "fraction": .number(fraction),
      "sum": .number(sum), "squares": .number(squares), "variance": JSONValue(variance),
      "factor": .number(factor),
    ]
  }
}
