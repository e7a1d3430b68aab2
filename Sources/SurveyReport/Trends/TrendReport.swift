package import SurveyAnalysis
package import SurveyModel

/// A survey over its waves: each by its own method, what changed from each to the next, and what
/// became of the questions whose tasks were done in between, as `trend` gives them.
package struct TrendReport: Report, Sendable {
  package var waves: [(sample: WaveSample, breakdown: Breakdown)]
  package var pairs: [WavePair]
  package var labels: Labels
  /// The settings of the surveys, in the order asked for.
  package var surveys: [(survey: String, settings: SurveySettings)]

  package init(
    waves: [(sample: WaveSample, breakdown: Breakdown)], pairs: [WavePair], labels: Labels,
    surveys: [(survey: String, settings: SurveySettings)]
  ) {
    self.waves = waves
    self.pairs = pairs
    self.labels = labels
    self.surveys = surveys
  }

  package func document(in language: Language) -> Document {
    let vietnamese = language == .vietnamese
    let text = TrendText(report: self, language: language)
    var blocks: [Document.Block] = [
      .title(vietnamese ? "Diễn biến qua các đợt khảo sát" : "Trend over the waves")
    ]
    var notices: [String] = []
    for settings in surveys.map(\.settings) {
      for notice in Provenance(settings).notices where !notices.contains(notice[language]) {
        notices.append(notice[language])
      }
    }
    blocks += notices.map { .notice($0) }
    blocks.append(.table(TrendTable(self, language).table))
    blocks += pairs.flatMap(text.pair)
    var sources: [String] = []
    for settings in surveys.map(\.settings)
    where !settings.source.isEmpty && !sources.contains(settings.source) {
      sources.append(settings.source)
    }
    return Document(
      blocks + sources.map { .source((vietnamese ? "Nguồn: " : "Source: ") + $0) })
  }

  package var records: RecordTable { TrendRecords(self).table }

  package var json: JSONValue {
    [
      "waves": .array(
        waves.map { sample, breakdown in
          sample.json.adding([
            "synthetic": .bool(Provenance(breakdown.settings).isSynthetic),
            "reconstructed": .bool(Provenance(breakdown.settings).isReconstructed),
            "estimates": .array(breakdown.estimates.map(\.json)),
          ])
        }),
      "pairs": .array(pairs.flatMap(\.json)),
      "effects": .array(pairs.flatMap { pair in pair.effects.map { $0.json(of: pair) } }),
    ]
  }

  /// The settings that a sample's scores follow.
  func settings(of sample: WaveSample) -> SurveySettings? {
    waves.first { $0.sample == sample }?.breakdown.settings
  }
}
