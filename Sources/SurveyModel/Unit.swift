/// What kind of body a unit is.
package enum UnitKind: String, Sendable, CaseIterable { case unit, collective, role, area }

/// A unit (đơn vị) that leads, supports or serves: one row of `units.csv`.
package struct Unit: Sendable, Equatable {
  package var id: String
  package var label: LocalizedText
  /// Its other spellings.
  package var also: [String]
  package var kind: UnitKind
  /// Who belongs to a collective: the office's to fill.
  package var members: [String]
  /// ISO 8601 dates between which it existed.
  package var validFrom: String?
  package var validTo: String?
  package var succeededBy: [String]

  package init(
    id: String, label: LocalizedText, also: [String], kind: UnitKind, members: [String],
    validFrom: String?, validTo: String?, succeededBy: [String]
  ) {
    self.id = id
    self.label = label
    self.also = also
    self.kind = kind
    self.members = members
    self.validFrom = validFrom
    self.validTo = validTo
    self.succeededBy = succeededBy
  }
}
