package import SurveyModel

/// The log of one task up to a day, without entries that were withdrawn, in the order in which
/// things happened.
package struct TaskLog: Sendable {
  package let events: [TaskEvent]

  /// - Parameters:
  ///   - log: Entries of any tasks.
  ///   - task: The task's id.
  ///   - day: The last day that counts; nil counts all.
  ///   - knownOn: The day on which it is told, which knows what was withdrawn by then; nil is `day`.
  package init(
    _ log: [TaskEvent], of task: String, until day: CalendarDay? = nil,
    knownOn: CalendarDay? = nil
  ) {
    let own = log.filter { $0.task == task }
    func happened(_ entry: TaskEvent, by day: CalendarDay?) -> Bool {
      day.map { entry.on <= $0 } ?? true
    }
    let withdrawn = Set(
      own.filter { $0.kind == .retract && happened($0, by: knownOn ?? day) }
        .compactMap(\.refersTo))
    events = own.filter { happened($0, by: day) }.filter {
      $0.kind != .retract && !withdrawn.contains($0.id)
    }
    // A new entry, still without number, comes last on its day.
    .sorted { ($0.on, $0.id == 0 ? .max : $0.id) < ($1.on, $1.id == 0 ? .max : $1.id) }
  }

  /// How far the task has come after the entries.
  package var state: TaskState {
    events.reduce(TaskState.notStarted) { $1.kind.state(after: $0) ?? $0 }
  }

  /// The first entry that does not follow from those before it, and why.
  var fault: TaskLogFault? {
    var state = TaskState.notStarted
    var open: Set<Int64> = []
    for event in events {
      switch event.kind {
      case .open: open.insert(event.id)
      case .close:
        guard let number = event.refersTo, open.remove(number) != nil else {
          return .noOpenCase(event, open: open.sorted())
        }
      case .assign, .retract: break
      default:
        guard let next = event.kind.state(after: state) else {
          return .doesNotFollow(event, state)
        }
        state = next
      }
    }
    return nil
  }
}
