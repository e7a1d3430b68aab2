/// Why an answer has no value.
package enum MissingReason: String, Sendable, CaseIterable, Comparable {
  case noOpinion = "no-opinion"
  case notApplicable = "not-applicable"
  case refused
  case skipped

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// An answer that a list offers (phương án trả lời): one row of `choices.csv`.
package struct Choice: Sendable, Hashable {
  /// The code in the export.
  package var name: String
  package var label: LocalizedText
  /// Other spellings that an export may hold.
  package var also: [String]
  /// The answer's place on the scale.
  package var points: Double?
  package var satisfied: Bool
  package var missing: MissingReason?

  package init(
    name: String, label: LocalizedText, also: [String], points: Double?, satisfied: Bool,
    missing: MissingReason?
  ) {
    self.name = name
    self.label = label
    self.also = also
    self.points = points
    self.satisfied = satisfied
    self.missing = missing
  }

  /// Every way in which an export may write it.
  package var spellings: [String] {
    ([name, label.vietnamese, label.english] + also).filter { !$0.isEmpty }
  }
}

/// The choices that a question offers, in the order of `choices.csv`.
package struct ChoiceList: Sendable, Hashable {
  package var name: String
  package var choices: [Choice]

  package init(name: String, choices: [Choice]) {
    self.name = name
    self.choices = choices
  }
}
