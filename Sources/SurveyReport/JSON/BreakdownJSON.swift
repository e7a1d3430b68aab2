package import SurveyAnalysis
import SurveyModel

extension Breakdown {
  /// The object that `breakdown --format json` gives.
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
      "estimates": .array(estimates.map(\.json)),
    ]
  }
}
