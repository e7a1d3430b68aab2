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
      weighting: weighting, calibration: breakdown.calibration,
      respondents: breakdown.respondents, filters: filters,
      cautions: labels.cautions(variables, of: breakdown.survey))
    let table = BreakdownTable(breakdown: breakdown, labels: labels, language: language).table
    let differences = DifferenceTable(breakdown: breakdown, labels: labels, language: language)
    return Document(
      header.blocks(in: language) + [.table(table)] + differences.blocks
        + header.source(in: language))
  }

  /// The variables by which figures are told apart.
  private var variables: [String] {
    breakdown.by + breakdown.filters.map(\.variable)
      + (breakdown.comparison.map { [$0.variable] } ?? [])
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

  /// What was asked for last: the differences, where groups are compared, else the estimates.
  package var records: RecordTable {
    breakdown.comparison == nil
      ? EstimateRecords(breakdown, labels).table : DifferenceRecords(breakdown, labels).table
  }

  package var json: JSONValue {
    let cautions = labels.cautions(variables, of: breakdown.survey)
    return breakdown.json.adding(["cautions": .array(cautions.map(\.json))])
  }
}
