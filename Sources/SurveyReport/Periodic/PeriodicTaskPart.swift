import SurveyAnalysis
import SurveyModel

/// The report's other parts: progress by task and unit, what is overdue, difficulties, proposals.
struct PeriodicTaskPart {
  var report: PeriodicReport
  var language: Language

  private var vietnamese: Bool { language == .vietnamese }
  private var labels: Labels { report.labels }

  // `count` is how many parts stand before these.
  func blocks(after count: Int) -> [Document.Block] {
    let numerals = ["I", "II", "III", "IV", "V", "VI"].dropFirst(count)
    let parts = [
      (vietnamese ? "Tiến độ thực hiện nhiệm vụ, giải pháp" : "Progress of the tasks", progress),
      (vietnamese ? "Nhiệm vụ quá hạn" : "Overdue tasks", overdue),
      (vietnamese ? "Khó khăn, vướng mắc" : "Difficulties", said(\.difficulty)),
      (vietnamese ? "Đề xuất, kiến nghị" : "Proposals", said(\.proposal)),
    ]
    return zip(numerals, parts).flatMap { numeral, part in
      [.heading("\(numeral). \(part.0)", nil)] + part.1
    }
  }

  private var progress: [Document.Block] {
    let counts = TaskCounts(report.tasks)
    var blocks: [Document.Block] = [
      .paragraph(
        (vietnamese ? "Tổng số nhiệm vụ: " : "Tasks: ") + counts.words(in: language) + "."),
      .subheading(vietnamese ? "Theo nhiệm vụ" : "By task"),
      .table(
        TaskTable(tasks: report.tasks, labels: labels, language: language, unit: report.unit)
          .table(by: report.unit == nil ? .index : .part)),
    ]
    if report.possible > 0 {
      blocks.insert(
        .paragraph(
          vietnamese
            ? "Ngoài ra còn \(report.possible) nhiệm vụ kế hoạch giao chung cho tập thể hoặc vai trò "
              + "chưa kê đơn vị, có thể liên quan, không tính ở đây."
            : "\(report.possible) more tasks are given to collectives or roles whose units are not "
              + "listed; they may concern the unit and are not counted here."), at: 1)
    }
    if report.unit == nil {
      blocks += [
        .subheading(vietnamese ? "Theo đơn vị" : "By unit"),
        .table(UnitTable(tasks: report.tasks, labels: labels, language: language).table),
      ]
    }
    blocks.append(.subheading(vietnamese ? "Việc đã làm trong kỳ" : "What was done in the period"))
    if report.entries.isEmpty {
      blocks.append(
        .paragraph(
          vietnamese
            ? "Trong kỳ nhật ký không có mục nào." : "The log has no entry of the period."))
    } else {
      blocks.append(.table(entries))
    }
    return blocks
  }

  private var entries: TextTable {
    let tasks = Dictionary(
      report.tasks.map { ($0.task.id, $0.task) }, uniquingKeysWith: { first, _ in first })
    return TextTable(
      columns: [
        .marks(vietnamese ? "Ngày" : "Day"),
        .marks(vietnamese ? "Nhiệm vụ" : "Task"),
        .words(vietnamese ? "Đơn vị" : "Unit"),
        .words(vietnamese ? "Việc" : "What"),
        .words(vietnamese ? "Nội dung, minh chứng" : "Note, evidence"),
      ],
      rows: report.entries.compactMap { entry in
        guard let task = tasks[entry.task] else { return nil }
        return .cells([
          TextTable.Cell(DateWords(language).day(entry.on)), TextTable.Cell(entry.task),
          TextTable.Cell(labels.unit(entry.by)[language]),
          TextTable.Cell(entry.kind.words[language]),
          TextTable.Cell(
            EntryWords(labels: labels, language: language, task: task).content(of: entry)),
        ])
      })
  }

  private var overdue: [Document.Block] {
    func reasons(_ task: TaskProgress) -> [Overdue] {
      report.unit.map { task.overdue(for: $0) } ?? task.overdue
    }
    let late = report.tasks.filter { !reasons($0).isEmpty }
    if late.isEmpty { return [.paragraph(vietnamese ? "Không có." : "None.")] }
    return [
      .table(
        TextTable(
          columns: [
            .marks(vietnamese ? "Mã" : "Id"),
            .words(vietnamese ? "Nhiệm vụ, giải pháp" : "Task"),
            .words(vietnamese ? "Chủ trì" : "Lead"),
            .words(vietnamese ? "Lý do quá hạn" : "Why it is overdue"),
          ],
          rows: late.map { task in
            let words = ProgressWords(task, labels, language)
            return .cells([
              TextTable.Cell(task.task.id), TextTable.Cell(task.task.task[language]),
              TextTable.Cell(words.lead),
              TextTable.Cell(
                reasons(task).map(words.words).joined(separator: "; "), tone: .alarm),
            ])
          }))
    ]
  }

  /// What units wrote of one kind, by task and day.
  private func said(_ what: KeyPath<TaskEvent, String>) -> [Document.Block] {
    let entries = report.entries.filter { !$0[keyPath: what].isEmpty }
    if entries.isEmpty {
      let whole = vietnamese ? "Các đơn vị không nêu." : "The units named none."
      let own = vietnamese ? "Đơn vị không nêu." : "The unit named none."
      return [.paragraph(report.unit == nil ? whole : own)]
    }
    return [
      .table(
        TextTable(
          columns: [
            .marks(vietnamese ? "Nhiệm vụ" : "Task"),
            .words(vietnamese ? "Đơn vị" : "Unit"),
            .marks(vietnamese ? "Ngày" : "Day"),
            .words(vietnamese ? "Nội dung" : "What they say"),
          ],
          rows: entries.map { entry in
            .cells([
              TextTable.Cell(entry.task), TextTable.Cell(labels.unit(entry.by)[language]),
              TextTable.Cell(DateWords(language).day(entry.on)),
              TextTable.Cell(entry[keyPath: what]),
            ])
          }))
    ]
  }
}
