/// Which bytes part the cells of a file and hold them together.
package struct Dialect: Sendable, Equatable {
  package var delimiter: UInt8
  package var quote: UInt8

  package init(delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8 = UInt8(ascii: "\"")) {
    self.delimiter = delimiter
    self.quote = quote
  }

  /// The quote of a file that never quotes: libcsv must have one, and no text holds this byte.
  package static let noQuote: UInt8 = 0xFF

  /// Whether libcsv passes over this byte round an unquoted cell.
  func isBlank(_ byte: UInt8) -> Bool {
    (byte == 0x20 || byte == 0x09) && byte != delimiter
  }
}
