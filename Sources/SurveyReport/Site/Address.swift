import SurveyModel

/// A page of the site, by what it is about: the same address at every making.
enum Address: Hashable {
  case start, tasks, indices, about
  case survey(String)
  case domain(survey: String, String)
  case variable(survey: String, String)
  case group(survey: String, variable: String, value: String?)
  case task(String)
  case index(String)
  case chart(String)
  /// A chart alone, for an `iframe`.
  case embedded(String)

  /// Below the folder of its language.
  private var path: String {
    switch self {
    case .start: "index.html"
    case .tasks: "tasks/index.html"
    case .indices: "indices/index.html"
    case .about: "about.html"
    case .survey(let id): "surveys/\(addressName(id)).html"
    case .domain(let survey, let id): "domains/\(addressName(survey))/\(addressName(id)).html"
    case .variable(let survey, let id): "groups/\(addressName(survey))/\(addressName(id)).html"
    // No choice can be called so: its own name has no brackets in an address.
    case .group(let survey, let variable, let value):
      "groups/\(addressName(survey))/\(addressName(variable))/\(addressName(value ?? "(null)")).html"
    case .task(let id): "tasks/\(pageName(id)).html"
    case .index(let id): "indices/\(pageName(id)).html"
    case .chart(let id): "charts/\(addressName(id)).html"
    case .embedded(let id): "embed/\(addressName(id)).html"
    }
  }

  /// Below the site's folder.
  func path(in language: Language) -> String {
    (language == .vietnamese ? "" : "\(language.rawValue)/") + path
  }

  /// The way back from the page to the site's folder.
  func root(in language: Language) -> String {
    String(repeating: "../", count: path(in: language).utf8.count { $0 == UInt8(ascii: "/") })
  }
}

/// The name of a page in a folder that has an `index.html` of its own.
private func pageName(_ id: String) -> String {
  let name = addressName(id)
  return name.lowercased() == "index" ? name + "-1" : name
}
