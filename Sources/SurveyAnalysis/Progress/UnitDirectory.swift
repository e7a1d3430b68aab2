package import SurveyModel

/// Whom the plan's words for a unit mean on a day.
package struct UnitDirectory: Sendable {
  private let units: [String: Unit]
  private let day: CalendarDay

  package init(_ units: [Unit], on day: CalendarDay) {
    self.units = Dictionary(units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.day = day
  }

  /// Who holds a task in the plan's words.
  ///
  /// - Parameters:
  ///   - id: The unit, collective or role that the plan names.
  ///   - assigned: The units that the office named in its place.
  /// - Returns: The plan's word with those whom it means.
  func holder(_ id: String, assigned: [String]?) -> Holder {
    if let assigned { return Holder(named: id, kind: .assigned, units: current(assigned)) }
    switch units[id]?.kind {
    case .collective:
      let members = members(of: id, seen: [])
      return Holder(
        named: id, kind: members.isEmpty ? .unlisted : .collective, units: current(members))
    case .role: return Holder(named: id, kind: .unassigned, units: [])
    default: return Holder(named: id, kind: .unit, units: current([id]))
    }
  }

  /// The members of a collective, those of collectives within it in their place.
  private func members(of id: String, seen: Set<String>) -> [String] {
    guard let unit = units[id], !seen.contains(id) else { return [] }
    guard unit.kind == .collective else { return [id] }
    return unit.members.flatMap { members(of: $0, seen: seen.union([id])) }
  }

  /// Those that exist on the day: a unit that has ended gives way to its successors.
  func current(_ ids: [String]) -> [String] {
    var found: [String] = []
    for id in ids.flatMap({ successors(of: $0, seen: []) }) where !found.contains(id) {
      found.append(id)
    }
    return found
  }

  private func successors(of id: String, seen: Set<String>) -> [String] {
    guard let unit = units[id], let end = unit.validTo, end < day.iso, !unit.succeededBy.isEmpty,
      !seen.contains(id)
    else { return [id] }
    return unit.succeededBy.flatMap { successors(of: $0, seen: seen.union([id])) }
  }

  /// Whether a unit exists on the day.
  package func exists(_ id: String) -> Bool {
    guard let unit = units[id] else { return false }
    return (unit.validFrom.map { $0 <= day.iso } ?? true)
      && (unit.validTo.map { $0 >= day.iso } ?? true)
  }
}

/// One of the plan's words for who holds a task, and whom it means.
package struct Holder: Sendable, Equatable {
  package enum Kind: String, Sendable {
    case unit
    /// A collective whose members the office has listed; one that it has not.
    case collective, unlisted
    /// A role for which a unit is named; one that waits for it.
    case assigned, unassigned
  }

  package var named: String
  package var kind: Kind
  package var units: [String]

  /// Whether it is not known whom it means.
  package var isOpen: Bool { kind == .unlisted || kind == .unassigned }
}
