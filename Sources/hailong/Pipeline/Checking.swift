import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport
import SurveyStore

/// Reads exports as an import would, and keeps nothing.
struct Checking {
  let office: Office
  let questionnaire: Questionnaire
  let policy: ImportPolicy

  func run(_ paths: [String]) throws -> [FileReport] {
    let source = try office.source(paths, questionnaire, policy, hashing: .meanwhile) { row, path in
      for problem in row.problems(file: path) {
        Outcome.tell(problem.line(in: office.language))
      }
    }
    _ = try source.pass(NoSums())
    return source.reports
  }
}

/// Sums nothing.
private struct NoSums: BatchAccumulator {
  var columns: Set<String>? { nil }
  mutating func add(_ batch: ResponseBatch) {}
  mutating func merge(_ other: NoSums) {}
}
