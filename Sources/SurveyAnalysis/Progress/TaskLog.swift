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

/// How far a task has come (tình trạng thực hiện).
package enum TaskState: String, Sendable, CaseIterable {
  case notStarted = "not-started"
  case inProgress = "in-progress"
  case done
  case verified
}

extension TaskEvent.Kind {
  /// The state that an entry of this kind leads to; nil where it cannot follow.
  fileprivate func state(after state: TaskState) -> TaskState? {
    switch (self, state) {
    case (.start, .notStarted), (.reopen, .done), (.reopen, .verified): .inProgress
    case (.progress, .notStarted), (.progress, .inProgress): .inProgress
    // Whoever meets an occasion has begun.
    case (.open, .notStarted): .inProgress
    // What is measured after the end changes no state.
    case (.progress, .done), (.progress, .verified): state
    case (.done, .notStarted), (.done, .inProgress): .done
    case (.verify, .done): .verified
    case (.open, _), (.close, _), (.assign, _), (.retract, _): state
    default: nil
    }
  }
}

/// Why an entry cannot be added to the log.
package enum TaskLogFault: Error, Sendable, Equatable {
  /// An entry, the new one or a later one, cannot follow what stands before it.
  case doesNotFollow(TaskEvent, TaskState)
  /// It happened before the plan's year began.
  case beforePlan(TaskEvent, year: Int)
  case noOpenCase(TaskEvent, open: [Int64])
  /// The plan gives the task no occasions.
  case noOccasions(task: String)
  /// A case is due before it arises.
  case dueBefore(CalendarDay, on: CalendarDay)
  /// An entry is withdrawn before it was made.
  case withdrawnBefore(TaskEvent)
  /// There is no such entry of this task, or it is withdrawn.
  case noSuchEntry(Int64, task: String)
  case measureWithoutTarget(task: String)
  case measureOutsideRange(Double, unit: String)
  /// The task names no such role, or several of which one must be chosen.
  case noSuchRole(task: String, roles: [String])
}

/// Holds a new entry against the task and its log.
///
/// - Parameters:
///   - event: The entry, without number.
///   - log: The whole log as it stands.
///   - task: The task that it is of.
/// - Throws: `TaskLogFault`.
package func check(_ event: TaskEvent, in log: [TaskEvent], of task: RemedialTask)
  throws(TaskLogFault)
{
  if event.on.year < task.year { throw .beforePlan(event, year: task.year) }
  if let measure = event.measure {
    guard task.target != nil else { throw .measureWithoutTarget(task: task.id) }
    guard measure >= 0, task.targetUnit != "%" || measure <= 100 else {
      throw .measureOutsideRange(measure, unit: task.targetUnit)
    }
  }
  if event.kind == .open {
    let occasions: Set<Timing> = [.event, .beforeEvent, .statutory]
    guard !occasions.isDisjoint(with: task.timing) else { throw .noOccasions(task: task.id) }
    if let due = event.due, due < event.on { throw .dueBefore(due, on: event.on) }
  }
  if event.kind == .retract {
    let standing = TaskLog(log, of: task.id).events
    guard let entry = standing.first(where: { $0.id == event.refersTo }) else {
      throw .noSuchEntry(event.refersTo ?? 0, task: task.id)
    }
    if event.on < entry.on { throw .withdrawnBefore(entry) }
  }
  if event.kind == .assign {
    let named = task.lead + task.support
    guard let role = event.role, named.contains(role) else {
      throw .noSuchRole(task: task.id, roles: named)
    }
  }
  if let fault = TaskLog(log + [event], of: task.id).fault { throw fault }
}
