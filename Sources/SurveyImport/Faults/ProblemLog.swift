import SurveyModel

/// Where the readers of one workspace put what they find wrong.
final class ProblemLog {
  private(set) var problems: [ImportProblem] = []

  func add(_ problem: ImportProblem) { problems.append(problem) }

  func add(_ fault: TableFault, file: String, line: Int? = nil, column: Cell? = nil) {
    add(
      ImportProblem(
        file: file, line: line, column: column?.number, columnName: column?.name,
        code: fault.code, reason: fault.reason))
  }

  /// A cell's place in its table: its column's number, from 1, and name.
  struct Cell {
    var number: Int
    var name: String
  }
}
