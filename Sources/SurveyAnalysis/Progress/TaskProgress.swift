package import SurveyModel

/// How a task of the plan stands on a day: what its log says, and what that means.
package struct TaskProgress: Sendable {
  /// How a numeric target stands.
  package enum Target: String, Sendable { case met, missed, unmeasured }

  package struct Measure: Sendable, Equatable {
    package var on: CalendarDay
    package var value: Double
    package var by: String
  }

  package var task: RemedialTask
  package var log: TaskLog
  package var state: TaskState
  package var startedOn: CalendarDay?
  package var doneOn: CalendarDay?
  package var verifiedOn: CalendarDay?
  /// Over time; the last one counts.
  package var measures: [Measure]
  /// nil where the plan sets no number.
  package var target: Target?
  package var cases: [TaskCase]
  package var overdue: [Overdue]
  /// Whether its day had passed when it was done.
  package var isDoneLate: Bool
  package var lead: [Holder]
  package var support: [Holder]
  /// What each unit that leads it has written itself, where several do.
  package var reports: [UnitReport]
  /// The tasks that its clause refers to.
  package var refersTo: [TaskProgress]

  /// How far one of several leading units says that it has come.
  package struct UnitReport: Sendable, Equatable {
    package var unit: String
    /// After its own entries alone.
    package var state: TaskState
    package var last: CalendarDay?
    package var measure: Measure?
  }

  /// Whether the plan gives it no time at all (chưa ấn định thời hạn).
  package var hasNoTime: Bool { task.timing.allSatisfy { $0 == .unstated } }

  package var lastEvidence: CalendarDay? { log.events.last { !$0.evidence.isEmpty }?.on }

  /// The tasks of a plan as they stand on a day, in the plan's order.
  ///
  /// - Parameters:
  ///   - definitions: The plan and its units.
  ///   - events: The whole log.
  ///   - day: The day; what came later is left aside.
  ///   - knownOn: The day on which it is told, where that is a later one: what was withdrawn meanwhile
  ///     does not count.
  ///   - evidenceMonths: Within how many months a continuous task needs evidence.
  /// - Returns: One progress a task.
  package static func all(
    _ definitions: Definitions, _ events: [TaskEvent], on day: CalendarDay,
    knownOn: CalendarDay? = nil, evidenceMonths: Int
  ) -> [TaskProgress] {
    let units = UnitDirectory(definitions.units, on: day)
    let own = definitions.tasks.map { task in
      TaskProgress(
        task, TaskLog(events, of: task.id, until: day, knownOn: knownOn), units, on: day,
        evidenceMonths: evidenceMonths)
    }
    let byID = Dictionary(own.map { ($0.task.id, $0) }, uniquingKeysWith: { first, _ in first })
    return own.map { progress in
      var progress = progress
      progress.refersTo = progress.task.sameAs.compactMap { byID[$0] }
      if let state = TaskState(of: progress.refersTo.map(\.state)), !progress.hasOwnState {
        progress.state = state
      }
      return progress
    }
  }

  private init(
    _ task: RemedialTask, _ log: TaskLog, _ units: UnitDirectory, on day: CalendarDay,
    evidenceMonths: Int
  ) {
    self.task = task
    self.log = log
    state = log.state
    startedOn = log.events.first { [.start, .progress, .done].contains($0.kind) }?.on
    let isEnded = state == .done || state == .verified
    let doneOn = isEnded ? log.events.last { $0.kind == .done }?.on : nil
    self.doneOn = doneOn
    verifiedOn = state == .verified ? log.events.last { $0.kind == .verify }?.on : nil
    let measures = log.events.compactMap { event in
      event.measure.map { Measure(on: event.on, value: $0, by: event.by) }
    }
    self.measures = measures
    target = task.target.map { wanted in
      measures.last.map { $0.value >= wanted ? .met : .missed } ?? .unmeasured
    }
    cases = TaskCase.all(in: log)
    overdue = SurveyAnalysis.overdue(task, log, on: day, evidenceMonths: evidenceMonths)
    let due = task.due.flatMap { CalendarDay(iso: $0) }
    isDoneLate = doneOn.map { done in due.map { done > $0 } ?? false } ?? false
    var assigned: [String: [String]] = [:]
    for event in log.events where event.kind == .assign {
      if let role = event.role { assigned[role] = event.units }
    }
    lead = task.lead.map { units.holder($0, assigned: assigned[$0]) }
    support = task.support.map { units.holder($0, assigned: assigned[$0]) }
    let leading = Self.units(of: lead)
    reports =
      leading.count < 2
      ? []
      : leading.map { unit in
        let own = log.events.filter { $0.by == unit }
        return UnitReport(
          unit: unit, state: TaskLog(own, of: task.id).state, last: own.last?.on,
          measure: measures.last { $0.by == unit })
      }
    refersTo = []
  }

  /// The units that holders mean, each once.
  private static func units(of holders: [Holder]) -> [String] {
    var units: [String] = []
    for unit in holders.flatMap(\.units) where !units.contains(unit) { units.append(unit) }
    return units
  }
}

extension TaskState {
  /// What is to be done as other clauses say is as far as they are; nil where there are none.
  fileprivate init?(of others: [TaskState]) {
    if others.isEmpty { return nil }
    if others.allSatisfy({ $0 == .verified }) {
      self = .verified
    } else if others.allSatisfy({ $0 == .done || $0 == .verified }) {
      self = .done
    } else {
      self = others.allSatisfy { $0 == .notStarted } ? .notStarted : .inProgress
    }
  }
}

extension TaskProgress {
  /// Whether its own log tells how far it is.
  fileprivate var hasOwnState: Bool {
    log.events.contains { ![.open, .close, .assign].contains($0.kind) }
  }

  /// Who holds it: its own units, or those of the tasks that its clause refers to.
  package var holders: [Holder] {
    let own = lead + support
    return own.isEmpty ? refersTo.flatMap(\.holders) : own
  }

  /// Why it is behind its time as far as one unit goes: a case is whose it was recorded by.
  package func overdue(for unit: String) -> [Overdue] {
    overdue.filter { reason in
      if case .openCase(let open) = reason, open.by != unit {
        return !(lead + support).contains { $0.units.contains(open.by) }
      }
      return true
    }
  }

  /// How a unit has to do with it; nil where it has not.
  package func part(of unit: String) -> Part? {
    func isAmong(_ holders: [Holder]) -> Bool {
      holders.contains { $0.units.contains(unit) || $0.named == unit }
    }
    if isAmong(lead) || (lead.isEmpty && refersTo.contains { $0.part(of: unit) == .lead }) {
      return .lead
    }
    if isAmong(support) || (lead.isEmpty && refersTo.contains { $0.part(of: unit) == .support }) {
      return .support
    }
    return holders.contains { $0.isOpen } ? .possible : nil
  }

  /// What a unit does for a task: leads it (chủ trì), supports it (phối hợp), or may be among those
  /// whom the plan names together and the office has not listed.
  package enum Part: String, Sendable, CaseIterable { case lead, support, possible }
}
