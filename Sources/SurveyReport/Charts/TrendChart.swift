import SurveyAnalysis
import SurveyModel

extension TrendReport {
  /// The score of each domain over the waves of one index; a line goes on only from a wave to
  /// one that may be compared with it.
  func chart(of index: String, licence: Licence) -> Chart {
    let settings = waves.map(\.breakdown.settings)
    var chart = Chart(
      id: "trend-\(index)", kind: .trend,
      title: LocalizedText(
        vietnamese: "Diễn biến qua các đợt khảo sát: \(index)", english: "Over the waves: \(index)"),
      subtitle: subtitle, index: index,
      unit: settings.last.map { ScaleUnit($0).words($0.range) }
        ?? LocalizedText(vietnamese: "", english: ""),
      interval: settings.last.map { intervalWords($0.confidence) },
      confidence: settings.last?.confidence,
      disclosure: .bases(under: settings.map(\.publishMinimum).max() ?? 0), licence: licence,
      provenance: Provenance(settings))
    var columns = ChartColumns<Point>()
    columns.add("wave", .string, "Đợt", "Wave") { .text($0.sample.wave) }
    columns.add("survey", .string, "Khảo sát", "Survey", for: .programs) {
      .text($0.sample.survey)
    }
    columns.add("method", .string, "Phương pháp", "Method") { .text($0.sample.method) }
    columns.addLabelled("domain", "Lĩnh vực", "Domain", code: { $0.estimate.domain }) {
      labels.domain($0.estimate.domain)
    }
    columns.add("line", .integer, "Đoạn nối liền", "Unbroken stretch", for: .programs) {
      .integer($0.stretch)
    }
    columns.addFigures(\.estimate)
    columns.addTexts("break", "So với đợt trước", "Against the wave before") { point in
      point.pair.map { pair in
        pair.reason?.words
          ?? LocalizedText(vietnamese: "so sánh được", english: "comparable")
      }
    }
    chart.columns = columns.columns
    chart.rows = columns.rows(of: points)
    return chart
  }

  private struct Point {
    var sample: WaveSample
    var estimate: Estimate
    /// Which unbroken stretch of comparable waves it stands in.
    var stretch: Int
    var pair: WavePair?
  }

  private var points: [Point] {
    var stretch = 0
    return waves.enumerated().flatMap { place, wave in
      let pair = place > 0 ? pairs[place - 1] : nil
      if pair?.reason != nil { stretch += 1 }
      return wave.breakdown.estimates.filter {
        $0.question == nil && $0.group.parts.isEmpty && isRepeated($0.domain)
      }.map { Point(sample: wave.sample, estimate: $0, stretch: stretch, pair: pair) }
    }
  }

  /// Whether more waves than one have a line; what one alone has is no trend.
  private func isRepeated(_ domain: String) -> Bool {
    waves.count { wave in
      wave.breakdown.estimates.contains { $0.domain == domain && $0.question == nil }
    } > 1
  }

  private var subtitle: LocalizedText {
    let names = waves.map { "\($0.sample.wave) (\($0.sample.method))" }.joined(separator: ", ")
    return LocalizedText(vietnamese: "Các đợt: \(names)", english: "Waves: \(names)")
  }
}
