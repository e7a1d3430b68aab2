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
    columns.add("question", .string, "Câu hỏi", "Question", for: .programs) {
      .init($0.estimate.question)
    }
    columns.add("group", .string, "Nhóm", "Group", for: .programs) { row in
      .init(row.estimate.group.parts.map { "\($0.variable)=\($0.value ?? "null")" })
    }
    columns.addFigures(\.estimate)
    columns.add("minimum", .number, "Ngưỡng", "Threshold") {
      .init(published: $0.finding.minimum)
    }
    columns.add("gap", .number, "Chênh lệch", "Gap") { .init(published: $0.finding.gap) }
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
    chart.questions = wordings { $0.isRated }
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
    add("task", .string, "Nhiệm vụ (mã)", "Task (code)", for: .programs) {
      .init($0.match?.task.id)
    }
    add("clause", .string, "Mục của kế hoạch", "Clause of the plan") {
      .init($0.match?.task.clause)
    }
    addTexts("task", "Nhiệm vụ", "Task") { $0.match?.task.task }
    for (role, vietnamese, english) in [
      ("lead", "Chủ trì", "Lead"), ("support", "Phối hợp", "Support"),
    ] {
      addTexts(role, vietnamese, english) { row in
        let ids = role == "lead" ? row.match?.task.lead : row.match?.task.support
        return ids.map { ids in
          func joined(_ language: Language) -> String {
            ids.map { labels.unit($0)[language] }.joined(separator: "; ")
          }
          return LocalizedText(vietnamese: joined(.vietnamese), english: joined(.english))
        }
      }
    }
    add("timing", .string, "Thời gian (mã)", "Timing (codes)", for: .programs) { row in
      .init(row.match.map { $0.task.timing.map(\.rawValue).joined(separator: " ") })
    }
    add("due", .string, "Hạn", "Due") { .init($0.match?.task.due) }
    add("matchedBy", .string, "Phù hợp vì", "Matched by", for: .programs) { row in
      .init(row.match.map { $0.matchedBy.map(\.code).joined(separator: " ") })
    }
  }
}
