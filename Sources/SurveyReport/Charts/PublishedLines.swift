import SurveyAnalysis
import SurveyModel

extension SurveyResults {
  /// The survey's domains and its overall score, over everybody.
  var domains: [Estimate] {
    whole.estimates.filter { $0.question == nil && $0.group.parts.isEmpty }
  }

  /// What each domain came to against its threshold.
  func recommendation(_ domain: String) -> Recommendation? {
    recommendations.first {
      $0.finding.estimate.domain == domain && $0.finding.estimate.question == nil
        && $0.finding.estimate.group.parts.isEmpty
    }
  }

  /// The questions of a domain and of those within it, over everybody.
  func questions(of domain: String, _ labels: Labels) -> [Estimate] {
    whole.estimates.filter { estimate in
      guard estimate.question != nil, estimate.group.parts.isEmpty else { return false }
      return domain == Domain.overall || estimate.domain == domain
        || labels.isWithin(estimate.domain, domain)
    }
  }
}

extension Breakdown {
  /// The values of its first variable, in order; nil is who did not say.
  var values: [String?] {
    var values: [String?] = []
    for estimate in estimates {
      guard let part = estimate.group.parts.first, !values.contains(part.value) else { continue }
      values.append(part.value)
    }
    return values
  }
}
