import SurveyAnalysis
import SurveyModel

/// How many tasks each unit leads and supports, and how they stand.
struct UnitTable {
  var tasks: [TaskProgress]
  var labels: Labels
  var language: Language

  private var vietnamese: Bool { language == .vietnamese }

  var table: TextTable {
    TextTable(
      columns: [
        .words(vietnamese ? "Đơn vị" : "Unit"),
        .figures(vietnamese ? "Chủ trì" : "Leads"),
        .figures(vietnamese ? "Chưa thực hiện" : "Not started"),
        .figures(vietnamese ? "Đang thực hiện" : "In progress"),
        .figures(vietnamese ? "Hoàn thành" : "Done"),
        .figures(vietnamese ? "Quá hạn" : "Overdue"),
        .figures(vietnamese ? "Đơn vị đã báo" : "Reported by it"),
        .figures(vietnamese ? "Phối hợp" : "Supports"),
      ],
      rows: names.map { name in
        let led = tasks.filter { $0.part(of: name) == .lead }
        let supported = tasks.filter { $0.part(of: name) == .support }
        let figures = [
          led.count, led.count { $0.state == .notStarted }, led.count { $0.state == .inProgress },
          led.count { $0.state == .done || $0.state == .verified },
          led.count { !$0.overdue(for: name).isEmpty },
          led.count { task in task.log.events.contains { $0.by == name } }, supported.count,
        ]
        return .cells(
          [TextTable.Cell(labels.unit(name)[language])]
            + figures.map { TextTable.Cell(NumberFormat(language).count($0)) })
      })
  }

  /// The units, and the plan's words for several where it is not known whom they mean.
  private var names: [String] {
    var names: [String] = []
    for holder in tasks.flatMap({ $0.lead + $0.support }) {
      for name in holder.isOpen ? [holder.named] : holder.units where !names.contains(name) {
        names.append(name)
      }
    }
    return names
  }
}
