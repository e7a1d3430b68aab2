package import SurveyModel

/// Why a task is behind its time (quá hạn), by the kind of time that the plan gives it.
package enum Overdue: Sendable, Equatable {
  /// A continuous task without evidence since a day.
  case withoutEvidence(since: CalendarDay, last: CalendarDay?)
  /// Its day has passed.
  case pastDue(CalendarDay)
  /// A case was not closed by its day and is still open.
  case openCase(TaskCase)

  package var code: String {
    switch self {
    case .withoutEvidence: "without-evidence"
    case .pastDue: "past-due"
    case .openCase: "open-case"
    }
  }
}

/// Judges a task by each kind of time that it has.
///
/// - continuous: no evidence within so many months, from when the plan's year begins.
/// - year: not done when its day, else the last of the plan's year, has passed.
/// - event, before-event, statutory: only a recorded case that is open past its day.
/// - unstated: never.
///
/// - Parameters:
///   - task: The task.
///   - log: Its log up to `day`.
///   - day: The day on which it is judged.
///   - months: Within how many months a continuous task needs evidence.
/// - Returns: Every reason; none where it is in time.
func overdue(_ task: RemedialTask, _ log: TaskLog, on day: CalendarDay, evidenceMonths months: Int)
  -> [Overdue]
{
  if log.state == .done || log.state == .verified { return openCases(log, day) }
  var reasons: [Overdue] = []
  if task.timing.contains(.continuous) {
    let start = CalendarDay(year: task.year, month: 1, day: 1)
    let since = day.adding(months: -months)
    let last = log.events.last { !$0.evidence.isEmpty }?.on
    if since >= start, last.map({ $0 < since }) ?? true {
      reasons.append(.withoutEvidence(since: since, last: last))
    }
  }
  if task.timing.contains(.year) {
    let due =
      task.due.flatMap { CalendarDay(iso: $0) }
      ?? CalendarDay(year: task.year, month: 12, day: 31)
    if day > due { reasons.append(.pastDue(due)) }
  }
  return reasons + openCases(log, day)
}

private func openCases(_ log: TaskLog, _ day: CalendarDay) -> [Overdue] {
  TaskCase.all(in: log).filter { $0.closedOn == nil && $0.isLate(on: day) }
    .map { .openCase($0) }
}
