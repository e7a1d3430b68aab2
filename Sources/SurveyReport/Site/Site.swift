import SurveyAnalysis
import SurveyModel

/// The static site of a release: pages in both languages round its bundle.
package struct Site: Sendable {
  /// The folder of the bundle within the site.
  package static let data = "data"

  private let bundle: ChartBundle

  package init(_ bundle: ChartBundle) { self.bundle = bundle }

  /// Every page, and what pages share.
  ///
  /// - Returns: The files by their names within the site's folder, those of the bundle aside.
  ///
  /// - Throws: What the template engine says of a template that it cannot read.
  package func files() throws -> [OutputFile] {
    let rendering = try Rendering()
    let addresses = addresses
    let tables = Dictionary(
      Language.allCases.map { ($0, chartTables(in: $0)) }, uniquingKeysWith: { first, _ in first })
    let wanted = Language.allCases.flatMap { language in addresses.map { (language, $0) } }
    let pages = sideBySide(wanted) { language, address in
      let writer = PageWriter(
        bundle: bundle, language: language, address: address, tables: tables[language] ?? [:])
      return OutputFile(
        name: address.path(in: language),
        bytes: rendering.page(writer.template, writer.page.context(writer)))
    }
    return pages + [
      OutputFile(name: "style.css", bytes: PackageResources.style_css),
      OutputFile(name: "icon.svg", bytes: PackageResources.icon_svg),
    ]
  }

  /// The table of each chart, which several pages have.
  private func chartTables(in language: Language) -> [String: TemplateValue] {
    let made = sideBySide(bundle.charts) { chart in
      (chart.id, PageTable(chart, in: language).told.context)
    }
    return Dictionary(made, uniquingKeysWith: { first, _ in first })
  }

  private var addresses: [Address] {
    let release = bundle.release
    var found: [Address] = [.start, .about, .tasks, .indices]
    found += release.surveys.flatMap { self.addresses(of: $0) }
    found += release.board.tasks.map { .task($0.task.id) }
    found += release.board.indices.map { .index($0) }
    found += bundle.charts.flatMap { [.chart($0.id), .embedded($0.id)] }
    return found
  }

  private func addresses(of survey: SurveyResults) -> [Address] {
    let id = survey.questionnaire.id
    return [.survey(id)] + survey.domains.map { .domain(survey: id, $0.domain) }
      + survey.byGroup.flatMap { breakdown -> [Address] in
        guard let variable = breakdown.by.first else { return [] }
        return [.variable(survey: id, variable)]
          + breakdown.values.map { .group(survey: id, variable: variable, value: $0) }
      }
  }
}
