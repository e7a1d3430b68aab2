import SurveyAnalysis
import SurveyModel

/// Writes one page of the site in one language: knows what is published, and the way to other pages.
struct PageWriter {
  let bundle: ChartBundle
  let language: Language
  let address: Address
  /// By chart: its table in the page's language.
  let tables: [String: TemplateValue]
  /// The way back to the site's folder.
  let root: String

  init(
    bundle: ChartBundle, language: Language, address: Address, tables: [String: TemplateValue]
  ) {
    self.bundle = bundle
    self.language = language
    self.address = address
    self.tables = tables
    root = address.root(in: language)
  }

  var release: Release { bundle.release }
  var labels: Labels { release.labels }
  var format: NumberFormat { NumberFormat(language) }
  var template: String { if case .embedded = address { "embed" } else { "page" } }

  var officeName: String {
    let name = readable(release.office.name)
    return name.isEmpty ? say("Kết quả khảo sát", "Survey results") : name
  }

  func say(_ vietnamese: String, _ english: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  func href(_ target: Address) -> String { root + target.path(in: language) }

  /// The way to a file of the bundle.
  func data(_ name: String) -> String { root + Site.data + "/" + name }

  /// The address of a file once the site is published; where the office has not said where that is,
  /// with words in its place.
  func published(_ path: String) -> String {
    let site = release.office.website
    if site.isEmpty { return say("ĐỊA-CHỈ-TRANG/", "ADDRESS-OF-THE-SITE/") + path }
    return (site.hasSuffix("/") ? site : site + "/") + path
  }

  func survey(_ id: String) -> SurveyResults? {
    release.surveys.first { $0.questionnaire.id == id }
  }

  func charts(_ isWanted: (Chart) -> Bool) -> [Chart] { bundle.charts.filter(isWanted) }

  func chart(_ id: String) -> Chart? { bundle.charts.first { $0.id == id } }

  func link(_ chart: Chart) -> Link {
    Link(href: href(.chart(chart.id)), text: chart.title[language])
  }

  func link(_ survey: SurveyResults) -> Link {
    Link(
      href: href(.survey(survey.questionnaire.id)), text: survey.questionnaire.settings.title,
      note: say("đợt ", "wave ") + survey.questionnaire.settings.wave)
  }

  func notices(_ survey: SurveyResults) -> [String] {
    Provenance(survey.questionnaire.settings).notices.map { $0[language] }
  }

  /// Of several charts together, each notice once.
  func notices(_ charts: [Chart]) -> [String] {
    charts.flatMap(\.notices).map { $0[language] }.reduce(into: []) { told, notice in
      if !told.contains(notice) { told.append(notice) }
    }
  }

  /// Of several surveys together, each notice once.
  func notices(_ surveys: [SurveyResults]) -> [String] {
    Provenance(surveys.map(\.questionnaire.settings)).notices.map { $0[language] }
  }

  var menu: [TemplateValue] {
    let entries: [(Address, String)] = [
      (.start, say("Trang đầu", "Start")), (.tasks, say("Nhiệm vụ, giải pháp", "Tasks")),
      (.indices, say("Sáu chỉ số", "Six indices")), (.about, say("Cách tính", "Methods")),
    ]
    return entries.map { target, text in
      [
        "href": .string(href(target)), "text": .string(text), "current": .bool(target == address),
      ]
    }
  }

  /// The page that the address names.
  var page: Page {
    let found: Page? =
      switch address {
      case .start: startPage
      case .about: aboutPage
      case .tasks: tasksPage
      case .indices: indicesPage
      case .survey(let id): survey(id).map(surveyPage)
      case .domain(let id, let domain): survey(id).flatMap { domainPage($0, domain) }
      case .variable(let id, let variable): survey(id).flatMap { variablePage($0, variable) }
      case .group(let id, let variable, let value):
        survey(id).flatMap { groupPage($0, variable, value) }
      case .task(let id): release.board.tasks.first { $0.task.id == id }.map(taskPage)
      case .index(let id): indexPage(id)
      case .chart(let id): chart(id).map(chartPage)
      case .embedded(let id): chart(id).map(embeddedPage)
      }
    // Addresses are made from what is published.
    return found ?? startPage
  }
}
