package import SurveyModel

/// An occasion on which a task falls due (vụ việc).
package struct TaskCase: Sendable, Equatable {
  /// The number of the entry that opened it.
  package var number: Int64
  /// The unit that recorded it.
  package var by: String
  package var note: String
  package var openedOn: CalendarDay
  package var due: CalendarDay
  package var closedOn: CalendarDay?

  /// Whether it was not closed by its day, as seen on another.
  package func isLate(on day: CalendarDay) -> Bool { (closedOn ?? day) > due }

  /// By how many days it was closed late; 0 where in time or still open.
  package var daysLate: Int {
    guard let closed = closedOn?.days, let due = due.days else { return 0 }
    return max(0, closed - due)
  }

  /// The cases of a log that are not closed.
  package static func open(in log: TaskLog) -> [TaskCase] {
    all(in: log).filter { $0.closedOn == nil }
  }

  /// The cases of a log, oldest first.
  static func all(in log: TaskLog) -> [TaskCase] {
    log.events.compactMap { event in
      guard event.kind == .open, let due = event.due else { return nil }
      return TaskCase(
        number: event.id, by: event.by, note: event.note, openedOn: event.on, due: due,
        closedOn: log.events.first { $0.kind == .close && $0.refersTo == event.id }?.on)
    }
  }
}
