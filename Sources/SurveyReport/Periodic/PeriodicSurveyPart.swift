import SurveyAnalysis
import SurveyModel

/// The report's first part: forms, indices, what is below its threshold.
struct PeriodicSurveyPart {
  var report: PeriodicReport
  var language: Language

  private var vietnamese: Bool { language == .vietnamese }
  private var format: NumberFormat { NumberFormat(language) }

  var blocks: [Document.Block] {
    [
      .heading(
        vietnamese ? "I. Kết quả khảo sát và các chỉ số" : "I. Survey results and indices", nil)
    ] + fieldwork + indices + findings
  }

  private var fieldwork: [Document.Block] {
    [.subheading(vietnamese ? "1. Phiếu khảo sát" : "1. Survey forms")]
      + (report.fieldwork.isEmpty
        ? [
          .paragraph(
            vietnamese
              ? "Đến hết kỳ chưa có cuộc khảo sát nào trong kho kèm số phiếu phát ra, thu về."
              : "By the end of the period no survey in the store tells forms issued and returned.")
        ]
        : report.fieldwork.flatMap { part -> [Document.Block] in
          [
            .paragraph("\(part.settings.title) (\(part.survey), \(part.settings.wave)):"),
            .table(FieldworkTable(part: part, labels: report.labels, language: language).table),
          ]
        })
  }

  private var indices: [Document.Block] {
    let head = Document.Block.subheading(vietnamese ? "2. Các chỉ số" : "2. The indices")
    if report.indices.isEmpty {
      return [head, .paragraph(vietnamese ? "Chưa có kết quả nào." : "There is no result yet.")]
    }
    let table = IndicesReport(
      report.indices, shortcomings: [], tasks: [], chains: [], reaches: [], labels: report.labels)
    return [head, .table(IndexTable(table, language).table)]
  }

  private var findings: [Document.Block] {
    let urgent = report.findings.filter { $0.finding.verdict.asksForTasks }
    let head = Document.Block.subheading(
      vietnamese
        ? "3. Nội dung dưới ngưỡng hoặc chưa đủ căn cứ kết luận"
        : "3. What is below its threshold, or cannot be told")
    if report.findings.isEmpty {
      return [
        head,
        .paragraph(
          vietnamese
            ? "Đến hết kỳ chưa có kết quả khảo sát trong kho."
            : "By the end of the period the store has no survey results."),
      ]
    }
    if urgent.isEmpty {
      return [head, .paragraph(vietnamese ? "Không có." : "None.")]
    }
    return [head, .table(table(urgent))]
  }

  private func table(_ recommendations: [Recommendation]) -> TextTable {
    TextTable(
      columns: [
        .words(vietnamese ? "Nội dung" : "Domain"),
        .figures(vietnamese ? "Điểm" : "Score"),
        .figures(vietnamese ? "Khoảng tin cậy" : "Interval"),
        .figures(vietnamese ? "Ngưỡng" : "Threshold"),
        .words(vietnamese ? "Kết luận" : "Verdict"),
        .words(vietnamese ? "Nhiệm vụ" : "Tasks"),
      ],
      rows: recommendations.map { recommendation in
        let finding = recommendation.finding
        let estimate = finding.estimate
        let tasks = recommendation.tasks.map(\.task.id).joined(separator: ", ")
        return .cells([
          TextTable.Cell(
            report.labels.domain(estimate.domain)[language]
              + " (\(finding.index) \(finding.wave))"),
          TextTable.Cell(estimate.score.map { format.decimal($0) } ?? "–"),
          TextTable.Cell(estimate.interval.map(format.range) ?? "–"),
          TextTable.Cell(finding.minimum.map { format.decimal($0) } ?? "–"),
          TextTable.Cell(finding.verdict.words[language], tone: finding.verdict.tone),
          TextTable.Cell(
            tasks.isEmpty
              ? (vietnamese ? "kế hoạch chưa có nhiệm vụ" : "no task of the plan") : tasks),
        ])
      })
  }
}
