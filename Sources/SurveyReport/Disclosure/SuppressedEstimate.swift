package import SurveyAnalysis

extension Estimate {
  /// The row without any figure; what is left says only that there is something to hide.
  package var suppressed: Estimate {
    var hidden = self
    hidden.status = .suppressed
    hidden.respondents = 0
    hidden.answers = 0
    hidden.weight = 0
    hidden.missing = [:]
    hidden.score = nil
    hidden.unweightedScore = nil
    hidden.standardError = nil
    hidden.degreesOfFreedom = nil
    hidden.interval = nil
    hidden.intervalMethod = nil
    hidden.designEffect = nil
    hidden.effectiveBase = nil
    hidden.rank = nil
    hidden.isAboveNext = nil
    hidden.notes = []
    return hidden
  }

  /// The respondents, or nil where they are hidden: 0 would be a figure.
  package var publishedRespondents: Int? { status == .suppressed ? nil : respondents }
}

extension Difference {
  /// The row without any figure.
  var suppressed: Difference {
    var hidden = self
    hidden.respondentsA = 0
    hidden.respondentsB = 0
    hidden.difference = nil
    hidden.standardError = nil
    hidden.degreesOfFreedom = nil
    hidden.interval = nil
    hidden.pValue = nil
    hidden.notes = []
    return hidden
  }

  /// Whether its figures are hidden, or were never there.
  var isHidden: Bool { respondentsA == 0 && respondentsB == 0 }
}
