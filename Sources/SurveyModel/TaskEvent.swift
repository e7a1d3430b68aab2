/// What somebody did about a task of the plan, or found of it: one entry of the log (nhật ký).
///
/// Entries are only ever added; a wrong one is withdrawn by a further entry.
package struct TaskEvent: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case start, progress, done, verify, reopen
    /// An occasion on which the task falls due (vụ việc), and its end.
    case open = "case"
    case close
    /// Who holds the task in the place of a role or a collective.
    case assign
    /// Takes back an earlier entry, which stays in the log.
    case retract
  }

  /// A document that proves it (minh chứng): a file with its SHA-256, or an address.
  package struct Evidence: Sendable, Equatable {
    package var place: String
    package var sha256: String?

    package init(place: String, sha256: String?) {
      self.place = place
      self.sha256 = sha256
    }
  }

  /// Its number in the log, from 1; 0 before it is stored.
  package var id: Int64 = 0
  /// The task's id in `plan.csv`.
  package var task: String
  package var kind: Kind
  /// The day on which it happened.
  package var on: CalendarDay
  /// The unit that says so.
  package var by: String
  package var note: String = ""
  package var evidence: [Evidence] = []
  /// How far a numeric target has come, in the target's unit.
  package var measure: Double?
  /// The day by which a case must be closed.
  package var due: CalendarDay?
  /// The entry that opened the case that is closed, or that is withdrawn.
  package var refersTo: Int64?
  /// The role or collective that units are named for, and those units.
  package var role: String?
  package var units: [String] = []
  /// For the periodic report: khó khăn, vướng mắc, and đề xuất, kiến nghị.
  package var difficulty: String = ""
  package var proposal: String = ""
  /// Who was logged in, and when it was written (ISO 8601, UTC).
  package var author: String = ""
  package var recordedAt: String = ""

  package init(task: String, kind: Kind, on: CalendarDay, by: String) {
    self.task = task
    self.kind = kind
    self.on = on
    self.by = by
  }
}
