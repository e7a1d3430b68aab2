/// A shortcoming that the plan names (tồn tại, hạn chế): one row of `shortcomings.csv`.
package struct Shortcoming: Sendable, Equatable {
  package var index: String
  package var year: Int
  package var clause: String
  package var text: LocalizedText
  package var topics: [String]
  package var sourceLines: String

  package init(
    index: String, year: Int, clause: String, text: LocalizedText, topics: [String],
    sourceLines: String
  ) {
    self.index = index
    self.year = year
    self.clause = clause
    self.text = text
    self.topics = topics
    self.sourceLines = sourceLines
  }
}
