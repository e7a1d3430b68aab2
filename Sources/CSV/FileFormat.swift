/// What was found out about a file before its first data record.
package struct FileFormat: Sendable {
  /// "UTF-8" or "UTF-8 BOM".
  package var encoding: String
  package var dialect: Dialect
  /// As seen in the first 64 KiB, outside quotes.
  package var lineEnds: LineEnds
  /// The header's cells as they are in the file, blanks round unquoted ones left out.
  package var header: [String]
  /// The physical line where the header begins, from 1.
  package var headerLine: Int
  /// Where the first byte after the header record stands.
  package var headerBytes: Int
  /// The size of the file.
  package var bytes: Int
  /// The physical lines used up by blank lines and the header.
  package var linesBeforeData: Int

  package init(
    encoding: String, dialect: Dialect, lineEnds: LineEnds, header: [String], headerLine: Int,
    headerBytes: Int, bytes: Int, linesBeforeData: Int
  ) {
    self.encoding = encoding
    self.dialect = dialect
    self.lineEnds = lineEnds
    self.header = header
    self.headerLine = headerLine
    self.headerBytes = headerBytes
    self.bytes = bytes
    self.linesBeforeData = linesBeforeData
  }
}
