/// What the user allows an import to do.
package struct ImportPolicy: Sendable, Equatable {
  /// Take a file of which more than 5 % of the ids meet different answers.
  package var supersede = false
  /// Without ids: a further file holds other people.
  package var append = false
  /// The file takes the place of the wave's earlier imports, which stand no longer.
  package var replace = false
  /// Decide everything, keep nothing.
  package var dryRun = false
  /// Whether a question has the role `respondent`.
  package var hasIds: Bool

  package init(
    supersede: Bool = false, append: Bool = false, replace: Bool = false, dryRun: Bool = false,
    hasIds: Bool
  ) {
    self.supersede = supersede
    self.append = append
    self.replace = replace
    self.dryRun = dryRun
    self.hasIds = hasIds
  }
}
