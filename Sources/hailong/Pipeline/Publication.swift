import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport

/// What the office may publish of its surveys: disclosure rules applied, written into a folder.
struct Publication {
  let office: Office
  let results: [SurveyResults]

  /// Computes what the charts of these surveys need: each group besides the whole.
  init(office: Office, highlights: [Highlights]) throws {
    self.office = office
    results = try highlights.map { highlight in
      let questionnaire = highlight.questionnaire
      return SurveyResults(
        questionnaire: questionnaire, weighting: Weighting(questionnaire),
        whole: highlight.breakdown,
        byGroup: try questionnaire.questions(with: .group).map { question in
          var request = AnalysisRequest()
          request.by = [question.name]
          return try office.breakdown(questionnaire, request)
        }, recommendations: highlight.recommendations)
    }
  }

  /// Writes the charts' files of every survey into a folder each, and says how many.
  func writeCharts(to folder: String) throws -> Int {
    var count = 0
    for survey in results {
      let charts = survey.charts(labels: office.labels)
      count += charts.count
      try write(chartFiles(charts), to: "\(folder)/\(survey.questionnaire.id)/charts")
    }
    return count
  }

  /// Writes the tables of every survey: its breakdown and its findings, as JSON, CSV and text.
  func writeTables(to folder: String) throws {
    try write(schemaFiles, to: "\(folder)/schemas")
    for survey in results {
      let published = survey.publishable()
      let own = "\(folder)/\(survey.questionnaire.id)"
      let weighting = survey.weighting
      try write(
        BreakdownReport(published.whole, labels: office.labels, weighting: weighting),
        "breakdown", to: own)
      for group in published.byGroup {
        try write(
          BreakdownReport(group, labels: office.labels, weighting: weighting),
          "breakdown-by-\(group.by.joined(separator: "-"))", to: own)
      }
      try write(
        FindingsReport(
          published.recommendations, labels: office.labels,
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
