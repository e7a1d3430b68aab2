import Crypto
import Foundation
import SurveyModel

/// Reads the tables of one survey's folder.
struct SurveyFolder {
  let domains: DomainTree
  let topics: [Topic]
  // Foundation has a `Unit` too.
  let units: [SurveyModel.Unit]
  /// The bytes of `domains.csv`, which decide what an answer counts for and are hashed along.
  let domainBytes: Data

  /// The list that `select_one units` takes its choices from.
  private static let unitsList = "units"

  func read(id: String, folder: String, log: ProblemLog) -> Questionnaire? {
    let paths = ["survey", "choices", "settings"].map { "\(folder)/\($0).csv" }
    for path in paths where !FileManager.default.fileExists(atPath: path) {
      log.add(.missingTable, file: path)
    }
    guard paths.allSatisfy({ FileManager.default.fileExists(atPath: $0) }),
      let (settings, language) = SettingsSheet.read(
        path: paths[2], file: paths[2], domains: domains, log: log)
    else { return nil }
    let before = log.problems.count
    var lists = ChoicesSheet.read(path: paths[1], file: paths[1], language: language, log: log)
    let listsAreKnown = !lists.isEmpty || log.problems.count == before
    if lists[Self.unitsList] == nil { lists[Self.unitsList] = unitChoices(in: settings.wave) }
    var sheet = SurveySheet(
      domains: domains, topics: topics, language: language, lists: lists,
      listsAreKnown: listsAreKnown)
    let questions = sheet.read(path: paths[0], file: paths[0], log: log)
    let tables = definingTables(paths)
    let questionnaire = Questionnaire(
      id: id, settings: settings, questions: questions, lists: sheet.lists,
      population: optional("population.csv", folder) {
        PopulationTable.read(
          path: $0, file: $0, questions: questions, lists: sheet.lists, log: log)
      },
      fieldwork: optional("fieldwork.csv", folder) {
        FieldworkTable.read(path: $0, file: $0, questions: questions, log: log)
      },
      tables: tables, digest: digest(tables))
    ScoringCheck(
      questionnaire: questionnaire, domains: domains, choicesFile: paths[1], settingsFile: paths[2]
    ).run(surveyFile: paths[0], log: log)
    return questionnaire
  }

  private func optional<T>(_ name: String, _ folder: String, _ read: (String) -> [T]) -> [T] {
    let path = "\(folder)/\(name)"
    return FileManager.default.fileExists(atPath: path) ? read(path) : []
  }

  /// Every unit as a choice; a spelling that came to mean another unit goes with the one that existed
  /// at the end of the wave's year.
  private func unitChoices(in wave: String) -> ChoiceList {
    let end = Int(wave).map { "\($0)-12-31" }
    return ChoiceList(
      name: Self.unitsList,
      choices: units.map { unit in
        let isThere = end.map { unit.exists(on: $0) } ?? true
        let others = units.filter { $0.id != unit.id && end.map($0.exists) ?? false }
        let taken = isThere ? [] : Set(others.flatMap(\.spellings).map { matchKey($0) })
        return Choice(
          name: unit.id, label: unit.label,
          also: unit.also.filter { !taken.contains(matchKey($0)) }, points: nil, satisfied: false,
          missing: nil)
      })
  }

  private func definingTables(_ paths: [String]) -> [(name: String, bytes: [UInt8])] {
    paths.map { path in
      (
        URL(filePath: path).lastPathComponent,
        Array(FileManager.default.contents(atPath: path) ?? Data())
      )
    } + [("domains.csv", Array(domainBytes))]
  }

  /// SHA-256 over the length and the bytes of each table, so that no two sets of tables meet.
  private func digest(_ tables: [(name: String, bytes: [UInt8])]) -> String {
    var hash = SHA256()
    for table in tables {
      hash.update(data: Data("\(table.bytes.count):".utf8))
      hash.update(data: table.bytes)
    }
    return "sha256:" + hexadecimal(hash.finalize())
  }
}
