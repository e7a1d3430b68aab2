/// What a person reads, block by block, before any format.
package struct Document: Sendable, Equatable {
  package enum Block: Sendable, Equatable {
    case title(String)
    /// Words that must not be overlooked.
    case notice(String)
    case heading(String, Tone?)
    case paragraph(String)
    /// Labels with their values, aligned.
    case facts([Fact])
    /// One entry of a list, with what there is to say about it below.
    case item(marker: String, String, details: [String])
    case table(TextTable)
    /// What to type, on one line however long.
    case command(String)
    /// What stands at the foot: the source.
    case source(String)
  }

  package struct Fact: Sendable, Equatable {
    package var label: String
    package var value: String

    package init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }

  package var blocks: [Block]

  package init(_ blocks: [Block] = []) { self.blocks = blocks }
}
