import CSV

extension RecordTable {
  /// CSV in UTF-8 with commas.
  ///
  /// - Parameter byteOrderMark: Whether U+FEFF stands in front, by which spreadsheets know UTF-8.
  /// - Returns: The bytes of the file.
  package func csv(byteOrderMark: Bool = false) -> [UInt8] {
    encoded(by: CSVEncoder(byteOrderMark: byteOrderMark), decimalMark: ".")
  }
}
