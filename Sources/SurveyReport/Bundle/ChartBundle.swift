import SurveyModel

/// The bundle that the office publishes: every chart's data, specification and pictures, the list
/// of charts, the catalogue, the schemas, and a manifest over them all.
package struct ChartBundle: Sendable {
  package let release: Release
  package let charts: [Chart]
  package let drawings: Drawings
  /// What follows from the store and the tables alone, the same bytes at every making.
  package let figures: [OutputFile]

  package init(_ release: Release, _ drawings: Drawings) {
    self.init(release) { _, _ in drawings }
  }

  /// - Parameters:
  ///   - release: What is published.
  ///   - draw: Draws charts, whose specifications are among the figures.
  package init(_ release: Release, draw: ([Chart], [OutputFile]) throws -> Drawings) rethrows {
    self.release = release
    charts = release.charts
    figures = sideBySide(charts.flatMap { chart in Chart.File.allCases.map { (chart, $0) } }) {
      chart, file in
      chart.bytes(of: file).map { OutputFile(name: chart.name(of: file), bytes: $0) }
    }.compactMap(\.self)
    drawings = try draw(charts, figures)
  }

  /// Every file but the manifest, by its name within the bundle's folder.
  package var files: [OutputFile] {
    figures + charts.flatMap(pictures) + [
      OutputFile(name: "catalogue.jsonld", bytes: catalogue.bytes),
      OutputFile(name: "index.json", bytes: chartIndex(charts, drawings).bytes),
    ]
      + bundleSchemas
  }

  private func pictures(of chart: Chart) -> [OutputFile] {
    Language.allCases.flatMap { language -> [OutputFile] in
      guard let drawn = drawings[chart, language] else { return [] }
      return [
        OutputFile(name: chart.name(of: .svg(language)), bytes: drawn.svg),
        OutputFile(name: chart.name(of: .png(language)), bytes: drawn.png),
      ]
    }
  }
}

/// The schemas of what the bundle holds.
private let bundleSchemas = [
  OutputFile(name: "schemas/chart.schema.json", bytes: Array(chartSchema.utf8)),
  OutputFile(name: "schemas/index.schema.json", bytes: Array(chartIndexSchema.utf8)),
  OutputFile(name: "schemas/manifest.schema.json", bytes: Array(manifestSchema.utf8)),
]
