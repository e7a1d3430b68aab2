import CSV

extension RecordTable {
  /// CSV as a Vietnamese Excel opens it: BOM, semicolons, decimal commas.
  package var csvExcel: [UInt8] {
    let encoder = CSVEncoder(
      delimiter: UInt8(ascii: ";"), lineEnd: .crlf, byteOrderMark: true)
    return encoded(by: encoder, decimalMark: ",")
  }
}
