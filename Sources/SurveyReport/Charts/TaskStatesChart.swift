import SurveyAnalysis
import SurveyModel

extension IndicesReport {
  /// How many of the tasks that each unit leads are in each state; a task led by several counts
  /// with each.
  func taskStatesChart(on day: CalendarDay, licence: Licence) -> Chart {
    var plans: [String] = []
    for plan in tasks.map(\.task.plan) where !plan.isEmpty && !plans.contains(plan) {
      plans.append(plan)
    }
    let days = (DateWords(.vietnamese).day(day), DateWords(.english).day(day))
    var chart = Chart(
      id: "tasks", kind: .taskStates,
      title: LocalizedText(
        vietnamese: "Nhiệm vụ, giải pháp theo đơn vị chủ trì và tình trạng",
        english: "Tasks by leading unit and state"),
      subtitle: LocalizedText(
        vietnamese:
          "Tính đến ngày \(days.0); nhiệm vụ có nhiều đơn vị chủ trì được tính cho từng đơn vị",
        english: "As of \(days.1); a task led by several units counts with each"),
      unit: LocalizedText(vietnamese: "số nhiệm vụ", english: "number of tasks"),
      licence: licence, provenance: Provenance(source: plans.joined(separator: ", ")))
    var columns = ChartColumns<Row>()
    columns.addLabelled("unit", "Đơn vị chủ trì", "Leading unit", code: { $0.unit }) {
      labels.unit($0.unit)
    }
    columns.addLabelled("state", "Tình trạng", "State", code: { $0.state.rawValue }) {
      $0.state.words
    }
    columns.add("tasks", .integer, "Số nhiệm vụ", "Tasks") { .integer($0.tasks) }
    columns.add("overdue", .integer, "Trong đó quá hạn", "Of these overdue") {
      .integer($0.overdue)
    }
    chart.columns = columns.columns
    chart.rows = columns.rows(of: rows)
    return chart
  }

  private struct Row {
    var unit: String
    var state: TaskState
    var tasks: Int
    var overdue: Int
  }

  private var rows: [Row] {
    leaders.flatMap { unit in
      let led = tasks.filter { $0.isLed(by: unit) }
      return TaskState.allCases.map { state in
        let own = led.filter { $0.state == state }
        return Row(
          unit: unit, state: state, tasks: own.count,
          overdue: own.count { !$0.overdue(for: unit).isEmpty })
      }
    }
  }

  /// The units that lead, and the plan's words for several where it is not known whom they mean.
  private var leaders: [String] {
    var names: [String] = []
    for holder in tasks.flatMap(\.lead) {
      for name in holder.isOpen ? [holder.named] : holder.units where !names.contains(name) {
        names.append(name)
      }
    }
    return names
  }
}

extension TaskProgress {
  fileprivate func isLed(by unit: String) -> Bool {
    lead.contains { $0.isOpen ? $0.named == unit : $0.units.contains(unit) }
  }
}
