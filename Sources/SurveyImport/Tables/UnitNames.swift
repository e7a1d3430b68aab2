package import SurveyModel

/// Finds the unit that a person means, by its id or any spelling, on a day: an area's code may be
/// used again for another area.
package struct UnitNames: Sendable {
  // Foundation has a `Unit` too.
  private let units: [SurveyModel.Unit]

  package init(_ units: [SurveyModel.Unit]) { self.units = units }

  /// What a spelling leads to.
  package enum Found: Sendable, Equatable {
    case unit(String)
    /// It means a unit, but none that exists on the day; with its successors.
    case ended(String, successors: [String])
    case notYet(String)
    case unknown(near: [String])
  }

  package func find(_ spelling: String, on day: CalendarDay) -> Found {
    let key = matchKey(spelling)
    let meant = units.filter { unit in unit.spellings.contains { matchKey($0) == key } }
    if let unit = meant.first(where: { $0.exists(on: day.iso) }) { return .unit(unit.id) }
    if let ended = meant.last(where: { $0.validTo.map { $0 < day.iso } ?? false }) {
      return .ended(ended.id, successors: ended.succeededBy)
    }
    if let later = meant.first { return .notYet(later.id) }
    return .unknown(near: nearMisses(of: spelling, among: units.flatMap(\.spellings)))
  }
}

extension SurveyModel.Unit {
  /// Everything that means it.
  var spellings: [String] {
    ([id, label.vietnamese, label.english] + also).filter { !$0.isEmpty }
  }

  func exists(on day: String) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { $0 >= day } ?? true)
  }

  /// Whether there is a day on which both exist.
  func overlaps(_ other: SurveyModel.Unit) -> Bool {
    let from = max(validFrom ?? "", other.validFrom ?? "")
    let to = min(validTo ?? "9999-12-31", other.validTo ?? "9999-12-31")
    return from <= to
  }
}
