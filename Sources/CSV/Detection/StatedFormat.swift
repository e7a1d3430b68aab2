/// What a person says of a file, in place of what would be found out; nil leaves it to be found.
package struct StatedFormat: Sendable, Equatable {
  package var encoding: TextEncoding?
  package var delimiter: UInt8?
  package var quote: UInt8?
  /// The physical line where the header with the names begins, from 1.
  package var headerLine: Int?
  /// The records that the header takes up, from that line on.
  package var headerRows: Int?
  /// The records at the file's end that are no responses.
  package var footerRows: Int?

  package init(
    encoding: TextEncoding? = nil, delimiter: UInt8? = nil, quote: UInt8? = nil,
    headerLine: Int? = nil, headerRows: Int? = nil, footerRows: Int? = nil
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.quote = quote
    self.headerLine = headerLine
    self.headerRows = headerRows
    self.footerRows = footerRows
  }

  /// A table of ours: one header, nothing below the rows.
  package static let table = StatedFormat(headerRows: 1, footerRows: 0)
}
