import SurveyModel

extension RejectedRow {
  /// The row's faults as problems with their place in a file.
  package func problems(file: String) -> [ImportProblem] {
    faults.map {
      ImportProblem(
        file: file, line: line, column: $0.column, columnName: $0.columnName,
        cell: $0.cell, mend: $0.fault.mend, record: record, byte: byte, code: $0.fault.code,
        reason: $0.fault.reason)
    }
  }
}
