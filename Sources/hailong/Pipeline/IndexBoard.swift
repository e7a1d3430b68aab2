import Foundation
import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport

extension Office {
  /// Every index result known on a day, with what belongs beside it.
  ///
  /// A result is of a year that has ended: it is known from the year after.
  ///
  /// - Parameters:
  ///   - day: The day as of which it is told.
  ///   - knownOn: The day on which it is told, where that is a later one.
  ///   - findings: What the surveys found, where that is known already.
  /// - Returns: The standings with tasks, shortcomings and what reaches what.
  /// - Throws: `Stop`, and the store's errors.
  func indices(
    on day: CalendarDay, knownOn: CalendarDay? = nil, findings: [Finding]? = nil
  ) throws -> IndicesReport {
    let definitions = workspace.definitions
    let results = definitions.indices.filter { $0.year < day.year }
    var methods: [String: [Int: String]] = [:]
    for settings in workspace.questionnaires.map(\.settings) {
      if let year = Int(settings.wave) {
        methods[settings.index, default: [:]][year] = settings.method
      }
    }
    return IndicesReport(
      IndexStanding.all(results, methods: methods), shortcomings: definitions.shortcomings,
      tasks: progress(try taskEvents(), on: day, knownOn: knownOn),
      chains: try chains(findings, results),
      reaches: IndexWords.order.map { IndexReach(from: $0, in: results) }, labels: labels)
  }

  /// What the surveys found that asks for something to be done, with the indices that it reaches.
  private func chains(_ known: [Finding]?, _ results: [IndexResult]) throws -> [(
    finding: Finding, reach: IndexReach
  )] {
    try (known ?? findings()).filter { [.below, .probablyBelow].contains($0.verdict) }
      .map { ($0, IndexReach(from: $0.index, in: results)) }
  }

  private func findings() throws -> [Finding] {
    guard FileManager.default.fileExists(atPath: database) else { return [] }
    do {
      return try highlights(AnalysisRequest(), allSurveys: true).flatMap(\.recommendations)
        .map(\.finding)
    } catch let stop as Stop where stop.code == .noResult {
      return []
    }
  }
}
