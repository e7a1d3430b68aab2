package import SurveyModel

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
