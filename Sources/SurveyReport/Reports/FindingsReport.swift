package import SurveyAnalysis
package import SurveyModel

/// Domains against their thresholds with the tasks that serve them, as `highlight` gives them.
package struct FindingsReport: Report, Sendable {
  package var recommendations: [Recommendation]
  package var labels: Labels
  /// The settings of the surveys found in, in the order in which they are shown.
  package var surveys: [(survey: String, settings: SurveySettings)]

  package init(
    _ recommendations: [Recommendation], labels: Labels,
    surveys: [(survey: String, settings: SurveySettings)]
  ) {
    self.recommendations = recommendations
    self.labels = labels
    self.surveys = surveys
  }

  package func document(in language: Language) -> Document {
    var blocks: [Document.Block] = []
    for (survey, settings) in surveys {
      let own = recommendations.filter { $0.finding.survey == survey }
      blocks += FindingsSummary(
        survey: survey, settings: settings, findings: own.map(\.finding), labels: labels
      ).blocks(in: language)
      for recommendation in own {
        blocks +=
          FindingText(
            recommendation: recommendation, settings: settings, labels: labels, language: language
          ).blocks
      }
      if !settings.source.isEmpty {
        blocks.append(
          .source((language == .vietnamese ? "Nguồn: " : "Source: ") + settings.source))
      }
    }
    return Document(blocks)
  }

  package var records: RecordTable { FindingRecords(recommendations, labels, surveys).table }

  package var json: JSONValue {
    let provenance = Dictionary(
      surveys.map { ($0.survey, Provenance($0.settings)) }, uniquingKeysWith: { first, _ in first })
    return [
      "findings": .array(recommendations.map { $0.json(from: provenance[$0.finding.survey]) })
    ]
  }
}
