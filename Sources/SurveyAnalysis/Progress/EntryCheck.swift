package import SurveyModel

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
