import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport

/// The tables of a release as files: each survey's breakdowns and findings, as JSON, CSV and text.
struct ReleaseTables {
  let office: Office
  let release: Release

  func write(to folder: String) throws {
    let forms: [(OutputFormat, String)] = [(.json, "json"), (.csvExcel, "csv"), (.markdown, "md")]
    let wanted = reports.flatMap { name, report in forms.map { (name, report, $0) } }
    let language = office.language
    let tables = try sideBySide(wanted) { name, report, form in
      OutputFile(name: "\(name).\(form.1)", bytes: try report.rendered(as: form.0, in: language))
    }
    let schemas = schemaFiles.map { OutputFile(name: "schemas/\($0.name)", bytes: $0.bytes) }
    try writeWhole(schemas + tables, into: folder)
  }

  /// Every report by its file's name, without ending.
  private var reports: [(name: String, report: any Report)] {
    release.surveys.flatMap { survey -> [(String, any Report)] in
      let own = survey.questionnaire.id
      let breakdowns = ([survey.whole] + survey.byGroup).map { breakdown in
        (
          "\(own)/breakdown"
            + (breakdown.by.isEmpty ? "" : "-by-" + breakdown.by.joined(separator: "-")),
          BreakdownReport(breakdown, labels: office.labels, weighting: survey.weighting)
            as any Report
        )
      }
      let findings = FindingsReport(
        survey.recommendations, labels: office.labels,
        surveys: [(own, survey.questionnaire.settings)],
        indices: office.workspace.definitions.indices)
      return breakdowns + [("\(own)/findings", findings)]
    }
  }
}
