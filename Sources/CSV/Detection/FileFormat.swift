/// What was found out about a file before its first data record.
package struct FileFormat: Sendable {
  package var encoding: DetectedEncoding
  package var dialect: Dialect
  /// As seen in the first 64 KiB, outside quotes.
  package var lineEnds: LineEnds
  package var header: Header
  /// Where the first record after the header begins in the text.
  package var dataStart: Int
  /// The physical lines before that record.
  package var linesBeforeData: Int
  package var footer: Footer
  /// The size of the file.
  package var bytes: Int
  /// The first records after the header, as far as they are sound: at most 1,000.
  package var sample: [[String]]

  /// The records that name the columns.
  package struct Header: Sendable {
    /// One title a column, as a report calls it; those of several rows are joined.
    package var titles: [String]
    /// The cells of all header rows, column by column, from the top; blank ones left out.
    package var columns: [[String]]
    /// The physical line where the row with the names begins, from 1.
    package var line: Int
    /// How many records the header takes up.
    package var rows: Int

    /// A header of one row.
    package init(titles: [String], line: Int = 1) {
      self.init(titles: titles, columns: titles.map { [$0] }, line: line, rows: 1)
    }

    package init(titles: [String], columns: [[String]], line: Int, rows: Int) {
      self.titles = titles
      self.columns = columns
      self.line = line
      self.rows = rows
    }
  }

  /// What stands below the responses: sums, notes, signatures.
  package struct Footer: Sendable, Equatable {
    /// Where it begins in the file, in bytes; the file's size where there is none.
    package var start: Int
    /// The text of each of its rows.
    package var rows: [String]
  }
}
