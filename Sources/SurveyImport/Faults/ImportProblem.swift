package import SurveyModel

/// A fault in a table or an export (dòng lỗi), as a value with its place; never thrown.
package struct ImportProblem: Sendable, Equatable {
  /// The file, as the user would name it.
  package var file: String
  /// The physical line, from 1.
  package var line: Int?
  /// The cell's place in its record, from 1.
  package var column: Int?
  package var columnName: String?
  /// The cell as it stands in the file; nil where none is at fault, or it is personal.
  package var cell: String?
  /// What the cell may be meant to say.
  package var mend: String?
  /// The record's number among the rows read, from 1; nil in a table of the workspace.
  package var record: Int?
  /// The offset of the record's first byte.
  package var byte: Int?
  /// A stable word for the kind of fault.
  package var code: String
  /// What was found, what was expected, what to do.
  package var reason: LocalizedText

  package init(
    file: String, line: Int? = nil, column: Int? = nil, columnName: String? = nil,
    cell: String? = nil, mend: String? = nil, record: Int? = nil, byte: Int? = nil, code: String,
    reason: LocalizedText
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.columnName = columnName
    self.cell = cell
    self.mend = mend
    self.record = record
    self.byte = byte
    self.code = code
    self.reason = reason
  }

  /// The letters over the column in a spreadsheet.
  package var letters: String? { column.map(spreadsheetLetters) }

  /// The problem as a compiler prints one: `file:line:column: code: reason`.
  package func line(in language: Language) -> String {
    var place = file
    if let line { place += ":\(line)" }
    if line != nil, let column { place += ":\(column)" }
    let name = columnName.map { " [\($0)\(letters.map { ", \($0)" } ?? "")]" } ?? ""
    return "\(place): \(code):\(name) \(reason[language])"
  }
}
