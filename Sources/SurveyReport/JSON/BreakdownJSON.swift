package import SurveyAnalysis
import SurveyModel

extension Breakdown {
  /// The object that `breakdown --format json` gives, but for what labels tell.
  package var json: JSONValue {
    let provenance = Provenance(settings)
    return [
      "survey": .string(survey),
      "index": .string(settings.index),
      "wave": .string(settings.wave),
      "method": .string(settings.method),
      "scheme": .string(scheme),
      "score": .string(settings.score.rawValue),
      "pooling": .string(settings.pooling.rawValue),
      "add": .string(settings.add.rawValue),
      "sample": .string(settings.sample.rawValue),
      "lonely": .string(settings.lonely.rawValue),
      "interval": .string(settings.interval.rawValue),
      "unweighted": .bool(isUnweighted),
      "public": .bool(isPublic),
      "confidence": .number(settings.confidence),
      "by": JSONValue(by),
      "where": .array(filters.map { .string("\($0.variable)=\($0.value ?? "")") }),
      "respondents": respondents == 0 ? .null : .integer(respondents),
      "definitions": .string(definitions),
      "source": .string(provenance.source),
      "synthetic": .bool(provenance.isSynthetic),
      "reconstructed": .bool(provenance.isReconstructed),
      "calibration": calibration?.json ?? .null,
      "replicates": JSONValue(settings.replicates?.method.rawValue),
      "compare": comparison.map {
        ["variable": .string($0.variable), "a": .string($0.a), "b": .string($0.b)]
      } ?? .null,
      "estimates": .array(estimates.map(\.json)),
      "differences": .array(differences.map(\.json)),
    ]
  }
}

extension CalibrationResult {
  var json: JSONValue {
    [
      "method": .string(method.rawValue),
      "iterations": .integer(iterations),
      "misfit": .number(misfit),
      "factors": JSONValue(factors),
      "kept": .integer(kept),
    ]
  }
}
