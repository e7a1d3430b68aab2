import SurveyImport
import SurveyModel
import SurveyReport
import SurveyStore

/// Reads exports as an import would, and keeps nothing.
struct Checking {
  let office: Office
  let questionnaire: Questionnaire

  func run(_ paths: [String]) throws -> [FileReport] {
    let key = IdentityKey.temporary()
    let exports = try paths.map { try office.open($0, questionnaire, key: key) }
    let source = ExportSource(
      exports: exports, questionnaire: questionnaire, pipeline: office.pipeline,
      onRejected: { row, path in
        for problem in row.problems(file: path) {
          Outcome.tell(problem.line(in: office.language))
        }
      })
    _ = try source.pass(NoSums())
    return source.reports
  }
}
