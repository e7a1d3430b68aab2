/// The kind of time that a clause gives a task.
package enum Timing: String, Sendable, CaseIterable {
  case continuous, event
  case beforeEvent = "before-event"
  case year, statutory, unstated
}

/// A task or solution of the plan (nhiệm vụ, giải pháp): one row of `plan.csv`.
package struct RemedialTask: Sendable, Equatable {
  package var id: String
  package var plan: String
  package var year: Int
  /// The clause's number as printed.
  package var clause: String
  package var indices: [String]
  package var domains: [String]
  package var topics: [String]
  package var task: LocalizedText
  package var timing: [Timing]
  /// The time as an office says it, in Vietnamese.
  package var timingText: String
  /// ISO 8601 date.
  package var due: String?
  package var target: Double?
  package var targetUnit: String
  /// What the target is a part of, in Vietnamese.
  package var targetBase: String
  package var lead: [String]
  package var support: [String]
  /// Tasks that this clause refers to.
  package var sameAs: [String]
  /// Where the plan says it.
  package var sourceLines: String
  /// The line of `plan.csv`.
  package var line: Int

  package init(
    id: String, plan: String, year: Int, clause: String, indices: [String], domains: [String],
    topics: [String], task: LocalizedText, timing: [Timing], timingText: String, due: String?,
    target: Double?, targetUnit: String, targetBase: String, lead: [String], support: [String],
    sameAs: [String], sourceLines: String, line: Int
  ) {
    self.id = id
    self.plan = plan
    self.year = year
    self.clause = clause
    self.indices = indices
    self.domains = domains
    self.topics = topics
    self.task = task
    self.timing = timing
    self.timingText = timingText
    self.due = due
    self.target = target
    self.targetUnit = targetUnit
    self.targetBase = targetBase
    self.lead = lead
    self.support = support
    self.sameAs = sameAs
    self.sourceLines = sourceLines
    self.line = line
  }
}
