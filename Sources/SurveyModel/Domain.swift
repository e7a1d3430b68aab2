/// A field of service (lĩnh vực) whose satisfaction is measured: one row of `domains.csv`.
package struct Domain: Sendable, Hashable {
  package var id: String
  /// The domain that this one is part of, of the same scheme.
  package var within: String?
  /// The tree it belongs to; blank is a scheme too.
  package var scheme: String
  /// Its weight among its siblings under pooling `parts`.
  package var weight: Double
  package var label: LocalizedText

  package init(id: String, within: String?, scheme: String, weight: Double, label: LocalizedText) {
    self.id = id
    self.within = within
    self.scheme = scheme
    self.weight = weight
    self.label = label
  }

  /// The id under which a scheme's overall score is given.
  package static let overall = "overall"
}
