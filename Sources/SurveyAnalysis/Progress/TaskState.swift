import SurveyModel

/// How far a task has come (tình trạng thực hiện).
package enum TaskState: String, Sendable, CaseIterable {
  case notStarted = "not-started"
  case inProgress = "in-progress"
  case done
  case verified
}

extension TaskEvent.Kind {
  /// The state that an entry of this kind leads to; nil where it cannot follow.
  func state(after state: TaskState) -> TaskState? {
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
