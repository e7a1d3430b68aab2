package import SurveyAnalysis
package import SurveyModel

/// The plan's tasks as they stand on a day, as `tasks` gives them.
package struct TasksReport: Report, Sendable {
  /// By what the table has its sections.
  package enum Grouping: String, Sendable, CaseIterable {
    case index, unit, domain, state
    /// By what one unit does for them.
    case part
  }

  package var tasks: [TaskProgress]
  package var grouping: Grouping
  package var day: CalendarDay
  package var labels: Labels
  /// The unit whose tasks they are, where one was asked for.
  package var unit: String?
  /// Tasks that the log knows and the plan has no more, with how many entries they have.
  package var strays: [String: Int]

  package init(
    _ tasks: [TaskProgress], by grouping: Grouping = .index, on day: CalendarDay, labels: Labels,
    unit: String? = nil, strays: [String: Int] = [:]
  ) {
    self.tasks = tasks
    self.grouping = grouping
    self.day = day
    self.labels = labels
    self.unit = unit
    self.strays = strays
  }

  package func document(in language: Language) -> Document {
    let vietnamese = language == .vietnamese
    let title = vietnamese ? "Tiến độ nhiệm vụ, giải pháp" : "Progress of the plan's tasks"
    let counts = TaskCounts(tasks)
    return Document(
      [
        .title(title),
        .facts(
          [
            .init(
              vietnamese ? "Đến ngày" : "As of", DateWords(language).day(day)),
            .init(vietnamese ? "Nhiệm vụ" : "Tasks", counts.words(in: language)),
          ]
            + (unit.map { [.init(vietnamese ? "Đơn vị" : "Unit", labels.unit($0)[language])] } ?? [])
        ),
        .table(
          TaskTable(tasks: tasks, labels: labels, language: language, unit: unit)
            .table(by: grouping)),
      ] + openHolders(language) + strayWords(language))
  }

  package var records: RecordTable { TaskRecords(tasks, labels).table }

  package var json: JSONValue { ["tasks": .array(tasks.map(\.json))] }

  /// Whom the plan names together without listing them, and roles that nobody holds yet.
  private func openHolders(_ language: Language) -> [Document.Block] {
    let vietnamese = language == .vietnamese
    let open = tasks.flatMap { $0.lead + $0.support }.filter(\.isOpen)
    func names(_ kind: Holder.Kind) -> String {
      var names: [String] = []
      for holder in open where holder.kind == kind {
        let name = labels.unit(holder.named)[language]
        if !names.contains(name) { names.append(name) }
      }
      return names.joined(separator: "; ")
    }
    var blocks: [Document.Block] = []
    if open.contains(where: { $0.kind == .unlisted }) {
      blocks.append(
        .paragraph(
          (vietnamese
            ? "Kế hoạch không kê thành phần của: " : "The plan does not list the members of: ")
            + names(.unlisted)
            + (vietnamese
              ? ". Hãy điền cột members của units.csv."
              : ". Fill in the column members of units.csv.")))
    }
    if open.contains(where: { $0.kind == .unassigned }) {
      blocks.append(
        .paragraph(
          (vietnamese ? "Chưa phân công đơn vị cho: " : "No unit is named yet for: ")
            + names(.unassigned)
            + (vietnamese
              ? ". Phân công bằng: hailong tasks assign MÃ --role VAI-TRÒ --unit ĐƠN-VỊ."
              : ". Name one with: hailong tasks assign ID --role ROLE --unit UNIT.")))
    }
    return blocks
  }

  private func strayWords(_ language: Language) -> [Document.Block] {
    strays.sorted { $0.key < $1.key }.map { task, count in
      .paragraph(
        language == .vietnamese
          ? "Nhật ký có \(count) mục của \(task), nhiệm vụ không còn trong plan.csv."
          : "The log has \(count) entries of \(task), which plan.csv has no more.")
    }
  }
}
