import SurveyAnalysis
import SurveyModel

/// How many tasks are in each state.
struct TaskCounts {
  let all: Int
  let byState: [TaskState: Int]
  let overdue: Int
  let withoutTime: Int
  let targets: Int
  let targetsMet: Int

  init(_ tasks: [TaskProgress]) {
    all = tasks.count
    byState = Dictionary(grouping: tasks, by: \.state).mapValues(\.count)
    overdue = tasks.count { !$0.overdue.isEmpty }
    withoutTime = tasks.count(where: \.hasNoTime)
    targets = tasks.count { $0.target != nil }
    targetsMet = tasks.count { $0.target == .met }
  }

  func words(in language: Language) -> String {
    let vietnamese = language == .vietnamese
    var parts = ["\(all)"]
    parts += TaskState.allCases.compactMap { state in
      byState[state].map { "\(state.words[language]): \($0)" }
    }
    parts.append((vietnamese ? "quá hạn: " : "overdue: ") + "\(overdue)")
    if withoutTime > 0 {
      parts.append(
        (vietnamese ? "chưa ấn định thời hạn: " : "without a time: ") + "\(withoutTime)")
    }
    if targets > 0 {
      parts.append(
        (vietnamese ? "chỉ tiêu bằng số đã đạt: " : "numeric targets met: ")
          + "\(targetsMet)/\(targets)")
    }
    return parts.joined(separator: "; ")
  }
}
