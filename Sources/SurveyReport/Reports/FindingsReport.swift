package import SurveyAnalysis
package import SurveyModel

/// Domains against their thresholds with the tasks that serve them, as `highlight` gives them.
package struct FindingsReport: Report, Sendable {
  package var recommendations: [Recommendation]
  package var labels: Labels
  /// The settings of the surveys found in, in the order in which they are shown.
  package var surveys: [(survey: String, settings: SurveySettings)]

  /// Published results, which tell what other indices a survey's index drags.
  package var indices: [IndexResult]

  package init(
    _ recommendations: [Recommendation], labels: Labels,
    surveys: [(survey: String, settings: SurveySettings)], indices: [IndexResult] = []
  ) {
    self.indices = indices
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
            recommendation: recommendation, settings: settings, labels: labels,
            reach: IndexReach(from: recommendation.finding.index, in: indices), language: language
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
      "findings": .array(
        recommendations.map {
          $0.json(from: provenance[$0.finding.survey]).adding([
            "reaches": .array(
              IndexReach(from: $0.finding.index, in: indices).links.map(\.json))
          ])
        })
    ]
  }
}
