import SurveyAnalysis
import SurveyModel

/// Tasks with who leads them, how they stand and their time, in sections.
struct TaskTable {
  var tasks: [TaskProgress]
  var labels: Labels
  var language: Language
  var unit: String?

  private var vietnamese: Bool { language == .vietnamese }

  func table(by grouping: TasksReport.Grouping) -> TextTable {
    TextTable(
      columns: [
        .marks(vietnamese ? "Mã" : "Id"),
        .words(vietnamese ? "Nhiệm vụ, giải pháp" : "Task"),
        .words(vietnamese ? "Chủ trì" : "Lead"),
        .words(vietnamese ? "Tình trạng" : "State"),
        .words(vietnamese ? "Thời hạn" : "Time"),
      ],
      rows: sections(grouping).flatMap { name, tasks in
        [TextTable.Row.section(name)] + tasks.map { .cells(cells(of: $0)) }
      })
  }

  /// One task's cells.
  private func cells(of progress: TaskProgress) -> [TextTable.Cell] {
    let words = ProgressWords(progress, labels, language)
    return [
      TextTable.Cell(progress.task.id),
      TextTable.Cell(progress.task.task[language]),
      TextTable.Cell(words.lead),
      TextTable.Cell(words.state, tone: progress.overdue.isEmpty ? nil : .alarm),
      TextTable.Cell(words.time),
    ]
  }

  /// The tasks by section; one that belongs to several stands in each.
  private func sections(_ grouping: TasksReport.Grouping) -> [(String, [TaskProgress])] {
    switch grouping {
    case .index:
      grouped(order: IndexWords.order) {
        $0.task.indices
      } name: {
        IndexWords.name(of: $0)[language]
      }
    case .unit:
      grouped(order: []) { task in
        let units = task.holders.flatMap { $0.isOpen ? [$0.named] : $0.units }
        return units.isEmpty ? [""] : units
      } name: {
        $0.isEmpty ? (vietnamese ? "Không nêu đơn vị" : "No unit named") : labels.unit($0)[language]
      }
    case .domain:
      grouped(order: []) {
        $0.task.domains.isEmpty ? [""] : $0.task.domains
      } name: {
        $0.isEmpty
          ? (vietnamese ? "Không thuộc lĩnh vực nào" : "Of no domain") : labels.domain($0)[language]
      }
    case .part:
      grouped(order: TaskProgress.Part.allCases.map(\.rawValue)) { task in
        unit.flatMap { task.part(of: $0)?.rawValue }.map { [$0] } ?? []
      } name: {
        TaskProgress.Part(rawValue: $0)?.words[language] ?? $0
      }
    case .state:
      grouped(order: TaskState.allCases.map(\.rawValue)) {
        [$0.state.rawValue]
      } name: {
        capitalised(TaskState(rawValue: $0)?.words[language] ?? $0)
      }
    }
  }

  private func grouped(
    order: [String], by keys: (TaskProgress) -> [String], name: (String) -> String
  ) -> [(String, [TaskProgress])] {
    var met = order
    var groups: [String: [TaskProgress]] = [:]
    for task in tasks {
      var own: Set<String> = []
      for key in keys(task) where own.insert(key).inserted {
        if !met.contains(key) { met.append(key) }
        groups[key, default: []].append(task)
      }
    }
    return met.compactMap { key in groups[key].map { (name(key), $0) } }
  }
}
