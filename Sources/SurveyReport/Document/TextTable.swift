/// A table for people: heads, rows, footnotes; how wide and how drawn is its format's business.
package struct TextTable: Sendable, Equatable {
  package enum Alignment: Sendable { case left, right }

  package struct Column: Sendable, Equatable {
    package var head: String
    package var alignment: Alignment
    /// Whether it may become narrower than its cells; else only its head goes on several lines.
    package var wraps: Bool

    /// A column of words, which wraps where the table is too wide.
    package static func words(_ head: String) -> Column {
      Column(head: head, alignment: .left, wraps: true)
    }

    /// A column of figures, which never wraps.
    package static func figures(_ head: String) -> Column {
      Column(head: head, alignment: .right, wraps: false)
    }

    /// A column of marks that lead to the footnotes.
    package static func marks(_ head: String) -> Column {
      Column(head: head, alignment: .left, wraps: false)
    }
  }

  package struct Cell: Sendable, Equatable, ExpressibleByStringLiteral {
    package var text: String
    package var tone: Tone?
    /// Steps to the right, for a part under its whole.
    package var depth = 0

    package init(_ text: String, tone: Tone? = nil, depth: Int = 0) {
      self.text = text
      self.tone = tone
      self.depth = depth
    }

    package init(stringLiteral value: String) { self.init(value) }
  }

  package enum Row: Sendable, Equatable {
    case cells([Cell])
    /// A line that says what the rows below it belong to.
    case section(String)
  }

  package var columns: [Column]
  package var rows: [Row]
  package var footnotes: [String] = []
  /// What a sheet with the table is called, where the words above it do not tell.
  package var name: String?

  package init(
    columns: [Column], rows: [Row], footnotes: [String] = [], name: String? = nil
  ) {
    self.name = name
    self.columns = columns
    self.rows = rows
    self.footnotes = footnotes
  }
}
