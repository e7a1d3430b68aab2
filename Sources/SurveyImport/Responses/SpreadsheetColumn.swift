/// What a spreadsheet calls a column: A, B … Z, AA.
func spreadsheetLetters(_ column: Int) -> String {
  var letters = ""
  var rest = column
  while rest > 0 {
    letters = String(Character(Unicode.Scalar(UInt8(65 + (rest - 1) % 26)))) + letters
    rest = (rest - 1) / 26
  }
  return letters
}

extension UnlistedColumn {
  /// The letters over the column in a spreadsheet.
  package var letters: String { spreadsheetLetters(position + 1) }
}

extension RejectedRow.Fault {
  /// The letters over the column in a spreadsheet; nil where the whole row is at fault.
  package var letters: String? { column.map(spreadsheetLetters) }
}
