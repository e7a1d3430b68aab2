internal import Crypto
internal import Foundation
package import SurveyModel

/// A folder with the office's tables and surveys, read whole into the model.
package struct Workspace: Sendable {
  package let path: String
  package let definitions: Definitions
  package let questionnaires: [Questionnaire]
  /// Every fault of every table, in the order of reading.
  package let problems: [ImportProblem]

  package func questionnaire(_ id: String) -> Questionnaire? {
    questionnaires.first { $0.id == id }
  }

  /// The folder of a survey.
  package func folder(of survey: String) -> String { "\(path)/surveys/\(survey)" }

  /// The survey's exports as its folder holds them, in byte order of their names.
  package func exports(of survey: String) -> [String] {
    let folder = folder(of: survey) + "/exports"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.lowercased().hasSuffix(".csv") && !$0.hasPrefix(".") }
      .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
      .map { "\(folder)/\($0)" }
  }

  /// Reads the tables of a workspace; `surveys` names the ones wanted, nil all, and `wave` stands
  /// in for that of their settings.
  package init(path: String, surveys: [String]? = nil, wave: String? = nil) {
    let log = ProblemLog()
    self.path = path
    let files = FileManager.default
    func table<T>(_ name: String, _ read: (String, String) -> [T]) -> [T] {
      let full = "\(path)/\(name)"
      return files.fileExists(atPath: full) ? read(full, full) : []
    }
    let domainsPath = "\(path)/domains.csv"
    let domains: DomainTree
    if files.fileExists(atPath: domainsPath) {
      domains = DomainsTable.read(path: domainsPath, file: domainsPath, log: log)
    } else {
      log.add(.missingTable, file: domainsPath)
      domains = DomainTree([])
    }
    let topics = table("topics.csv") { TopicsTable.read(path: $0, file: $1, log: log) }
    let units = table("units.csv") { UnitsTable.read(path: $0, file: $1, log: log) }
    definitions = Definitions(
      domains: domains, topics: topics, units: units,
      thresholds: table("thresholds.csv") {
        ThresholdsTable.read(path: $0, file: $1, domains: domains, log: log)
      },
      tasks: table("plan.csv") {
        PlanTable.read(
          path: $0, file: $1, domains: domains, topics: topics, units: units, log: log)
      },
      indices: table("indices.csv") {
        IndicesTable.read(path: $0, file: $1, units: units, log: log)
      },
      shortcomings: table("shortcomings.csv") {
        ShortcomingsTable.read(path: $0, file: $1, topics: topics, log: log)
      },
      office: table("office.csv") { OfficeTable.read(path: $0, file: $1, log: log) }.first
        ?? IssuingOffice())
    let found = (try? files.contentsOfDirectory(atPath: "\(path)/surveys")) ?? []
    let ids = found.filter { files.fileExists(atPath: "\(path)/surveys/\($0)/survey.csv") }.sorted()
    for wanted in surveys ?? [] where !ids.contains(wanted) {
      log.add(
        .unknownReference(to: .survey, found: wanted, near: nearMisses(of: wanted, among: ids)),
        file: "\(path)/surveys")
    }
    let reader = SurveyFolder(
      domains: domains, topics: topics, units: units,
      domainBytes: files.contents(atPath: domainsPath) ?? Data())
    questionnaires = ids.filter { surveys?.contains($0) ?? true }.compactMap {
      var read = reader.read(id: $0, folder: "\(path)/surveys/\($0)", log: log)
      if let wave { read?.settings.wave = wave }
      return read
    }
    ThresholdReferences(
      file: "\(path)/thresholds.csv", surveys: ids, questionnaires: questionnaires
    ).check(definitions.thresholds, log: log)
    problems = log.problems
  }
}
