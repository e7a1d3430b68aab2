import ArgumentParser
import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport

/// Which tasks are wanted.
struct TaskFilters: ParsableArguments {
  /// A state, or what cuts across states.
  enum State: String, ExpressibleByArgument, CaseIterable {
    case notStarted = "not-started"
    case inProgress = "in-progress"
    case done, verified, overdue
    case noTime = "no-time"

    func holds(for task: TaskProgress) -> Bool {
      switch self {
      case .overdue: !task.overdue.isEmpty
      case .noTime: task.hasNoTime
      default: task.state.rawValue == rawValue
      }
    }
  }

  @Option(
    help: help(
      "Chỉ nhiệm vụ của đơn vị (mã hoặc tên).", "Only tasks of a unit (id or any spelling)."))
  var unit: String?
  @Option(help: help("Chỉ nhiệm vụ của chỉ số, như SIPAS.", "Only tasks of an index, as SIPAS."))
  var index: String?
  @Option(help: help("Chỉ nhiệm vụ của lĩnh vực.", "Only tasks of a domain."))
  var domain: String?
  @Option(
    help: help(
      "Chỉ tình trạng: not-started, in-progress, done, verified, overdue, no-time.",
      "Only a state: not-started, in-progress, done, verified, overdue, no-time."))
  var state: State?

  // `unit` is the id that the spelling asked for led to.
  func apply(_ tasks: [TaskProgress], _ office: Office, unit: String?) throws -> [TaskProgress] {
    let definitions = office.workspace.definitions
    if let index, !definitions.tasks.contains(where: { $0.indices.contains(index.uppercased()) }) {
      let known = IndexWords.order.filter { code in
        definitions.tasks.contains { $0.indices.contains(code) }
      }
      throw Stop(
        .noResult,
        spoken(
          "kế hoạch không có nhiệm vụ của chỉ số `\(index)`; có: \(known.joined(separator: ", "))",
          "the plan has no task of index `\(index)`; there are: \(known.joined(separator: ", "))"))
    }
    if let domain, definitions.domains[domain] == nil {
      let known = definitions.domains.domains.map(\.id).joined(separator: ", ")
      throw Stop(
        .noInput,
        spoken(
          "không có lĩnh vực `\(domain)`; có: \(known)",
          "there is no domain `\(domain)`; there are: \(known)"))
    }
    let kind = definitions.units.first { $0.id == unit }?.kind
    return tasks.filter { task in
      (unit.map { task.isHeld(by: $0, kind) } ?? true)
        && (index.map { task.task.indices.contains($0.uppercased()) } ?? true)
        && (domain.map { domain in
          task.task.domains.contains { definitions.domains.path(from: $0).contains(domain) }
        } ?? true) && (state?.holds(for: task) ?? true)
    }
  }
}

extension TaskProgress {
  /// Whether a unit has to do with the task; a collective or role only where the plan names it.
  fileprivate func isHeld(by unit: String, _ kind: UnitKind?) -> Bool {
    switch part(of: unit) {
    case .lead, .support: true
    case .possible: kind == .unit
    case nil: false
    }
  }
}
