/// What became of every row read from a file; `isBalanced` holds for every file.
package struct Ledger: Sendable, Equatable {
  package var read: Int
  package var accepted: Int
  package var rejected: Int
  package var duplicate: Int
  package var blank: Int
  /// Of the accepted rows, those that took the place of an older answer.
  package var superseded: Int

  package init(
    read: Int = 0, accepted: Int = 0, rejected: Int = 0, duplicate: Int = 0, blank: Int = 0,
    superseded: Int = 0
  ) {
    self.read = read
    self.accepted = accepted
    self.rejected = rejected
    self.duplicate = duplicate
    self.blank = blank
    self.superseded = superseded
  }

  package var isBalanced: Bool { read == accepted + rejected + duplicate + blank }
}

/// A file as it was read: where it came from and how it was understood.
package struct SourceFile: Sendable, Equatable {
  /// The file's name, without its folder.
  package var name: String
  /// SHA-256 of the very bytes parsed, in hexadecimal.
  package var sha256: String
  package var bytes: Int
  package var encoding: String
  /// From 0 to 1; 1 where the file or the user says so.
  package var encodingConfidence: Double
  package var delimiter: String
  /// The mark round cells; empty where the file never quotes.
  package var quote: String
  package var lineEnds: String
  /// The physical line where the row with the names begins, from 1.
  package var headerLine: Int
  /// How many records the header takes up.
  package var headerRows: Int
  /// The text of each row at the end that is no response: sums, notes, signatures.
  package var footer: [String]
  /// What stands before the decimals: `point` or `comma`.
  package var decimal: String
  /// `day-first` or `month-first`, where a date leaves the choice.
  package var dates: String

  package init(
    name: String, sha256: String, bytes: Int, encoding: String, encodingConfidence: Double = 1,
    delimiter: String, quote: String = "\"", lineEnds: String, headerLine: Int,
    headerRows: Int = 1, footer: [String] = [], decimal: String = "point",
    dates: String = "day-first"
  ) {
    self.name = name
    self.sha256 = sha256
    self.bytes = bytes
    self.encoding = encoding
    self.encodingConfidence = encodingConfidence
    self.delimiter = delimiter
    self.quote = quote
    self.lineEnds = lineEnds
    self.headerLine = headerLine
    self.headerRows = headerRows
    self.footer = footer
    self.decimal = decimal
    self.dates = dates
  }
}

/// One import as the store remembers it.
package struct ImportRecord: Sendable, Equatable {
  package var id: Int64
  package var survey: String
  package var wave: String
  package var file: SourceFile
  package var ledger: Ledger
  /// The digest of the tables under which the rows were coded.
  package var definitions: String
  /// When it was imported, as ISO 8601 in UTC.
  package var importedAt: String
  /// When it was taken back; nil where it was not.
  package var undoneAt: String?
  /// The import that took its place; nil where none did.
  package var replacedBy: Int64?

  /// Whether its responses count.
  package var stands: Bool { undoneAt == nil && replacedBy == nil }

  package init(
    id: Int64, survey: String, wave: String, file: SourceFile, ledger: Ledger,
    definitions: String, importedAt: String, undoneAt: String? = nil, replacedBy: Int64? = nil
  ) {
    self.id = id
    self.survey = survey
    self.wave = wave
    self.file = file
    self.ledger = ledger
    self.definitions = definitions
    self.importedAt = importedAt
    self.undoneAt = undoneAt
    self.replacedBy = replacedBy
  }
}
