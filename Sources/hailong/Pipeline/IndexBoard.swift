import Foundation
import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport

extension Office {
  /// Every index result known on a day, with what belongs beside it.
  ///
  /// A result is of a year that has ended: it is known from the year after.
  func indices(on day: CalendarDay, knownOn: CalendarDay? = nil) throws -> IndicesReport {
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
      tasks: progress(try taskEvents(), on: day, knownOn: knownOn), chains: try chains(results),
      reaches: IndexWords.order.map { IndexReach(from: $0, in: results) }, labels: labels)
  }

  /// What the surveys found that asks for something to be done, with the indices that it reaches.
  private func chains(_ results: [IndexResult]) throws -> [(finding: Finding, reach: IndexReach)] {
    guard FileManager.default.fileExists(atPath: database) else { return [] }
    do {
      return try highlights(AnalysisRequest(), allSurveys: true).flatMap(\.recommendations)
        .map(\.finding).filter { [.below, .probablyBelow].contains($0.verdict) }
        .map { ($0, IndexReach(from: $0.index, in: results)) }
    } catch let stop as Stop where stop.code == .noResult {
      return []
    }
  }
}
