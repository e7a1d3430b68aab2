package import SurveyAnalysis
package import SurveyModel

/// Satisfaction per domain, as `breakdown` gives it.
package struct BreakdownReport: Report, Sendable {
  package var breakdown: Breakdown
  package var labels: Labels
  package var weighting: Weighting

  package init(_ breakdown: Breakdown, labels: Labels, weighting: Weighting) {
    self.breakdown = breakdown
    self.labels = labels
    self.weighting = weighting
  }

  package func document(in language: Language) -> Document {
    let header = SurveyHeader(
      survey: breakdown.survey, settings: breakdown.settings, scheme: breakdown.scheme,
      weighting: weighting, respondents: breakdown.respondents, filters: filters)
    let table = BreakdownTable(breakdown: breakdown, labels: labels, language: language).table
    return Document(
      header.blocks(in: language) + [.table(table)] + header.source(in: language))
  }

  /// In words, as in `Giới tính = Nữ`.
  private var filters: [LocalizedText] {
    breakdown.filters.map { filter in
      let name = labels.question(filter.variable, of: breakdown.survey)
      let value = labels.value(filter.value, of: filter.variable, in: breakdown.survey)
      return LocalizedText(
        vietnamese: "\(name[.vietnamese]) = \(value[.vietnamese])",
        english: "\(name[.english]) = \(value[.english])")
    }
  }

  package var records: RecordTable { EstimateRecords(breakdown, labels).table }

  package var json: JSONValue { breakdown.json }
}
