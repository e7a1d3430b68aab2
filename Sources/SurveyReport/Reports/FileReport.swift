package import SurveyModel

/// What became of one export that was imported or checked.
package struct FileReport: Sendable {
  /// One fault, at its place.
  package struct Problem: Sendable, Equatable {
    package var line: Int?
    package var record: Int?
    package var byte: Int?
    /// The column's name in the export.
    package var column: String?
    /// The letters over the column in a spreadsheet.
    package var letter: String?
    /// The cell as it stands in the file, and what it may be meant to say.
    package var cell: String?
    package var mend: String?
    package var code: String
    package var reason: LocalizedText

    package init(
      line: Int?, record: Int?, byte: Int?, column: String?, letter: String? = nil,
      cell: String? = nil, mend: String? = nil, code: String, reason: LocalizedText
    ) {
      self.line = line
      self.record = record
      self.byte = byte
      self.column = column
      self.letter = letter
      self.cell = cell
      self.mend = mend
      self.code = code
      self.reason = reason
    }
  }

  /// A column that no question claims and that tells who people are; never a value of it.
  package struct Personal: Sendable, Equatable {
    package var header: String
    package var letter: String
    package var kind: String
    package var words: LocalizedText
    /// In how many of the cells that were looked at it was found, and on which line first.
    package var count: Int
    package var looked: Int
    package var line: Int

    package init(
      header: String, letter: String, kind: String, words: LocalizedText, count: Int, looked: Int,
      line: Int
    ) {
      self.header = header
      self.letter = letter
      self.kind = kind
      self.words = words
      self.count = count
      self.looked = looked
      self.line = line
    }
  }

  package struct NearMiss: Sendable, Equatable {
    package var header: String
    package var names: [String]

    package init(header: String, names: [String]) {
      self.header = header
      self.names = names
    }
  }

  package var survey: String
  package var file: SourceFile
  package var ledger: Ledger
  /// Questions that a header names, headers that name none, questions without header.
  package var matched: [String]
  package var unmatched: [String]
  package var missing: [String]
  /// Headers that name no question, with the questions without header that they are near to.
  package var near: [NearMiss]
  /// Questions that ask for what the law calls sensitive.
  package var sensitive: [String] = []
  /// Columns that tell who people are, dropped.
  package var personal: [Personal] = []
  /// The places in comments that tell who somebody is, masked.
  package var masked = 0
  package var problems: [Problem]
  /// Where the rejected rows wait; nil where there are none, or nothing was written.
  package var quarantine: String?
  /// Whether the file had been imported before, so that nothing was added.
  package var seenBefore: Bool
  /// The import that brought the file before, with its ledger; nil where there was none.
  package var earlier: ImportRecord?

  package init(
    survey: String, file: SourceFile, ledger: Ledger, matched: [String], unmatched: [String],
    missing: [String], near: [NearMiss] = [], problems: [Problem], quarantine: String?,
    seenBefore: Bool = false
  ) {
    self.survey = survey
    self.file = file
    self.ledger = ledger
    self.matched = matched
    self.unmatched = unmatched
    self.missing = missing
    self.near = near
    self.problems = problems
    self.quarantine = quarantine
    self.seenBefore = seenBefore
  }
}
