import SurveyAnalysis
import SurveyModel

extension SurveyResults {
  /// Each finding with the tasks that serve it: one row a pair, one row too without any task.
  func findingsChart(_ labels: Labels) -> Chart {
    var chart = chart(
      .findings, "findings",
      title: LocalizedText(
        vietnamese: "Kết luận theo ngưỡng và nhiệm vụ, giải pháp",
        english: "Findings against thresholds, with their tasks"))
    var columns = ChartColumns<FindingTask>()
    columns.addLabelled("domain", "Lĩnh vực", "Domain", code: { $0.estimate.domain }) {
      labels.domain($0.estimate.domain)
    }
    columns.add("question", .string, "Câu hỏi", "Question") { .init($0.estimate.question) }
    columns.add("group", .string, "Nhóm", "Group") { row in
      .init(row.estimate.group.parts.map { "\($0.variable)=\($0.value ?? "null")" })
    }
    columns.addFigures(\.estimate)
    columns.add("minimum", .number, "Ngưỡng", "Threshold") { .init($0.finding.minimum) }
    columns.add("gap", .number, "Chênh lệch", "Gap") { .init($0.finding.gap) }
    columns.addLabelled("verdict", "Kết luận", "Verdict", code: { $0.finding.verdict.rawValue }) {
      $0.finding.verdict.words
    }
    columns.addTask(labels)
    chart.columns = columns.columns
    chart.rows = columns.rows(
      of: recommendations.flatMap { recommendation in
        recommendation.tasks.isEmpty
          ? [FindingTask(finding: recommendation.finding, match: nil)]
          : recommendation.tasks.map { FindingTask(finding: recommendation.finding, match: $0) }
      })
    chart.limits = limits(of: Set(recommendations.map(\.finding.estimate.domain)))
    return chart
  }
}

/// A finding beside one of its tasks.
private struct FindingTask {
  var finding: Finding
  var match: Recommendation.Match?

  var estimate: Estimate { finding.estimate }
}

extension ChartColumns<FindingTask> {
  fileprivate mutating func addTask(_ labels: Labels) {
    add("task", .string, "Nhiệm vụ (mã)", "Task (code)") { .init($0.match?.task.id) }
    add("clause", .string, "Mục của kế hoạch", "Clause of the plan") {
      .init($0.match?.task.clause)
    }
    add("taskVi", .string, "Nhiệm vụ", "Task (Vietnamese)") {
      .init($0.match?.task.task[.vietnamese])
    }
    add("taskEn", .string, "Nhiệm vụ (tiếng Anh)", "Task") { .init($0.match?.task.task[.english]) }
    for (role, vietnamese, english) in [
      ("lead", "Chủ trì", "Lead"), ("support", "Phối hợp", "Support"),
    ] {
      let units = { (row: FindingTask, language: Language) in
        let ids = role == "lead" ? row.match?.task.lead : row.match?.task.support
        return ids.map { $0.map { labels.unit($0)[language] }.joined(separator: "; ") }
      }
      add("\(role)Vi", .string, vietnamese, "\(english) (Vietnamese)") {
        .init(units($0, .vietnamese))
      }
      add("\(role)En", .string, "\(vietnamese) (tiếng Anh)", english) {
        .init(units($0, .english))
      }
    }
    add("timing", .string, "Thời gian (mã)", "Timing (codes)") { row in
      .init(row.match.map { $0.task.timing.map(\.rawValue).joined(separator: " ") })
    }
    add("due", .string, "Hạn", "Due") { .init($0.match?.task.due) }
    add("matchedBy", .string, "Phù hợp vì", "Matched by") { row in
      .init(row.match.map { $0.matchedBy.map(\.code).joined(separator: " ") })
    }
  }
}
