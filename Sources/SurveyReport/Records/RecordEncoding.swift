import CSV

extension RecordTable {
  /// The header and the rows as an encoder writes them.
  func encoded(by encoder: CSVEncoder, decimalMark: String) -> [UInt8] {
    var bytes = encoder.head
    encoder.append(columns, to: &bytes)
    for row in rows {
      encoder.append(row.map { $0.cell(decimalMark: decimalMark) }, to: &bytes)
    }
    return bytes
  }
}
