/// A tag that joins questions, shortcomings and tasks: one row of `topics.csv`.
package struct Topic: Sendable, Hashable {
  package var id: String
  package var label: LocalizedText

  package init(id: String, label: LocalizedText) {
    self.id = id
    self.label = label
  }
}
