package import SurveyAnalysis
package import SurveyModel

/// One task with all that its log says, as `tasks log ID` gives it.
package struct TaskLogReport: Report, Sendable {
  package var progress: TaskProgress
  /// Every entry of the task, those withdrawn too, in the order of writing.
  package var entries: [TaskEvent]
  package var day: CalendarDay
  package var labels: Labels

  package init(
    _ progress: TaskProgress, entries: [TaskEvent], on day: CalendarDay, labels: Labels
  ) {
    self.progress = progress
    self.entries = entries
    self.day = day
    self.labels = labels
  }

  package func document(in language: Language) -> Document {
    let vietnamese = language == .vietnamese
    let words = ProgressWords(progress, labels, language)
    let task = progress.task
    var facts: [Document.Fact] = [
      .init(vietnamese ? "Mục" : "Clause", "\(task.clause) (\(task.plan))"),
      .init(vietnamese ? "Nhiệm vụ" : "Task", task.task[language]),
      .init(
        vietnamese ? "Chỉ số" : "Indices",
        task.indices.map { IndexWords.name(of: $0)[language] }.joined(separator: "; ")),
      .init(vietnamese ? "Chủ trì" : "Lead", words.lead(inFull: true)),
      .init(vietnamese ? "Phối hợp" : "Support", words.supportInFull),
      .init(vietnamese ? "Thời gian" : "Time", words.time),
      .init(
        (vietnamese ? "Đến " : "As of ") + DateWords(language).day(day), words.state),
    ]
    facts.removeAll { $0.value.isEmpty }
    if entries.isEmpty {
      return Document([
        .title(task.id), .facts(facts),
        .paragraph(
          vietnamese
            ? "Nhật ký chưa có mục nào. Ghi bằng: hailong tasks progress \(task.id) --by ĐƠN-VỊ "
              + "--note … --evidence TỆP"
            : "The log is empty. Write with: hailong tasks progress \(task.id) --by UNIT --note … "
              + "--evidence FILE"),
      ])
    }
    let reports = progress.reports.isEmpty ? [] : [Document.Block.table(reports(language))]
    return Document([.title(task.id), .facts(facts), .table(table(language))] + reports)
  }

  /// What each of several leading units has written itself.
  private func reports(_ language: Language) -> TextTable {
    let vietnamese = language == .vietnamese
    let words = ProgressWords(progress, labels, language)
    return TextTable(
      columns: [
        .words(vietnamese ? "Đơn vị chủ trì" : "Leading unit"),
        .words(vietnamese ? "Đơn vị tự báo" : "What it says itself"),
        .marks(vietnamese ? "Gần nhất" : "Last"),
        .figures(vietnamese ? "Số đo" : "Measure"),
      ],
      rows: progress.reports.map { report in
        .cells([
          TextTable.Cell(labels.unit(report.unit)[language]),
          TextTable.Cell(
            report.last == nil
              ? (vietnamese ? "chưa có mục nào" : "no entry") : report.state.words[language]),
          TextTable.Cell(report.last.map { DateWords(language).day($0) } ?? ""),
          TextTable.Cell(report.measure.map { words.amount($0.value) } ?? ""),
        ])
      })
  }

  package var records: RecordTable { EntryRecords(entries).table }

  package var json: JSONValue {
    ["tasks": .array([progress.json]), "entries": .array(entries.map(\.json))]
  }

  private func table(_ language: Language) -> TextTable {
    let vietnamese = language == .vietnamese
    let withdrawn = Set(entries.filter { $0.kind == .retract }.compactMap(\.refersTo))
    let words = EntryWords(labels: labels, language: language, task: progress.task)
    return TextTable(
      columns: [
        .figures(vietnamese ? "Số" : "No."),
        .marks(vietnamese ? "Ngày" : "Day"),
        .words(vietnamese ? "Việc" : "What"),
        .words(vietnamese ? "Đơn vị" : "Unit"),
        .words(vietnamese ? "Nội dung, minh chứng" : "Note, evidence"),
      ],
      rows: entries.map { entry in
        .cells([
          TextTable.Cell("\(entry.id)"), TextTable.Cell(DateWords(language).day(entry.on)),
          TextTable.Cell(
            entry.kind.words[language]
              + (withdrawn.contains(entry.id) ? (vietnamese ? " (đã rút)" : " (withdrawn)") : "")),
          TextTable.Cell(labels.unit(entry.by)[language]), TextTable.Cell(words.content(of: entry)),
        ])
      })
  }
}
