import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport

/// The tables of a release as files: each survey's breakdowns and findings, as JSON, CSV and text.
struct ReleaseTables {
  let office: Office
  let release: Release

  func write(to folder: String) throws {
    try write(schemaFiles, to: "\(folder)/schemas")
    for survey in release.surveys {
      let own = "\(folder)/\(survey.questionnaire.id)"
      let weighting = survey.weighting
      try write(
        BreakdownReport(survey.whole, labels: office.labels, weighting: weighting),
        "breakdown", to: own)
      for group in survey.byGroup {
        try write(
          BreakdownReport(group, labels: office.labels, weighting: weighting),
          "breakdown-by-\(group.by.joined(separator: "-"))", to: own)
      }
      try write(
        FindingsReport(
          survey.recommendations, labels: office.labels,
          surveys: [(survey.questionnaire.id, survey.questionnaire.settings)],
          indices: office.workspace.definitions.indices),
        "findings", to: own)
    }
  }

  private func write(_ report: some Report, _ name: String, to folder: String) throws {
    let forms: [(OutputFormat, String)] = [(.json, "json"), (.csvExcel, "csv"), (.markdown, "md")]
    try write(
      try forms.map { format, ending in
        OutputFile(
          name: "\(name).\(ending)", bytes: try report.rendered(as: format, in: office.language))
      }, to: folder)
  }

  private func write(_ files: [OutputFile], to folder: String) throws {
    for file in files { try writeWhole(file.bytes, to: "\(folder)/\(file.name)") }
  }
}
