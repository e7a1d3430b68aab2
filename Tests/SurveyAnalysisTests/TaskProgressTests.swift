import SurveyModel
import Testing

@testable import SurveyAnalysis

@Suite("How tasks stand on a day")
struct TaskProgressTests {
  private static func day(_ text: String) -> CalendarDay {
    CalendarDay(iso: text) ?? CalendarDay(days: 0)
  }

  private func task(
    timing: [Timing] = [.year], due: String? = "2024-12-31", target: Double? = nil,
    lead: [String] = ["a"], sameAs: [String] = []
  ) -> RemedialTask {
    RemedialTask(
      id: "t", plan: "p", year: 2024, clause: "1", indices: ["SIPAS"], domains: [], topics: [],
      task: LocalizedText(vietnamese: "việc", english: "work"), timing: timing, timingText: "",
      due: due, target: target, targetUnit: "%", targetBase: "", lead: lead, support: [],
      sameAs: sameAs, sourceLines: "", line: 2)
  }

  /// Entries numbered in the order in which they are written.
  private func log(_ entries: [(TaskEvent.Kind, String, (inout TaskEvent) -> Void)])
    -> [TaskEvent]
  {
    entries.enumerated().map { index, entry in
      var event = TaskEvent(task: "t", kind: entry.0, on: Self.day(entry.1), by: "a")
      event.id = Int64(index + 1)
      entry.2(&event)
      return event
    }
  }

  private func proof(_ event: inout TaskEvent) {
    event.evidence = [TaskEvent.Evidence(place: "https://x.example", sha256: nil)]
  }

  private func nothing(_: inout TaskEvent) {}

  private func progress(_ task: RemedialTask, _ events: [TaskEvent], _ day: String) throws
    -> TaskProgress
  {
    try #require(
      TaskProgress.all(
        Definitions(domains: DomainTree([]), tasks: [task]), events, on: Self.day(day),
        evidenceMonths: 3
      ).first)
  }

  @Test(
    "A continuous task needs evidence within three months, from the year's first day on",
    arguments: [
      ("2024-03-31", false), ("2024-04-01", true), ("2024-05-10", false), ("2024-08-10", false),
      ("2024-08-11", true),
    ])
  func continuous(day: String, isOverdue: Bool) throws {
    // A note without proof is no evidence.
    let events = log([(.progress, "2024-04-02", nothing), (.progress, "2024-05-10", proof)])
    let found = try progress(task(timing: [.continuous], due: nil), events, day)
    #expect(found.overdue.map(\.code) == (isOverdue ? ["without-evidence"] : []))
  }

  @Test(
    "A year's task is overdue after its last day, unless it is done",
    arguments: [
      ("2024-12-31", false, []), ("2025-01-01", false, ["past-due"]), ("2025-01-01", true, []),
    ] as [(String, Bool, [String])])
  func year(day: String, isDone: Bool, reasons: [String]) throws {
    let events = isDone ? log([(.done, "2024-12-30", nothing)]) : []
    #expect(try progress(task(), events, day).overdue.map(\.code) == reasons)
    // Where the table gives no day, the plan's year ends it.
    #expect(try progress(task(due: nil), events, day).overdue.map(\.code) == reasons)
  }

  @Test("Done after its day is told as late, and is not overdue")
  func late() throws {
    let found = try progress(task(), log([(.done, "2025-02-01", nothing)]), "2025-03-01")
    #expect(found.isDoneLate && found.overdue.isEmpty)
  }

  @Test("A task without a time is never overdue, and has no cases")
  func unstated() throws {
    let own = task(timing: [.unstated], due: nil)
    #expect(try progress(own, [], "2030-01-01").overdue.isEmpty)
    var event = TaskEvent(task: "t", kind: .open, on: Self.day("2024-05-01"), by: "a")
    event.due = Self.day("2024-05-15")
    #expect(throws: TaskLogFault.noOccasions(task: "t")) { try check(event, in: [], of: own) }
  }

  @Test(
    "Tasks of occasions are overdue by an open case alone",
    arguments: [Timing.event, .beforeEvent, .statutory])
  func cases(timing: Timing) throws {
    let own = task(timing: [timing], due: nil)
    #expect(try progress(own, [], "2030-01-01").overdue.isEmpty)
    let opened = log([(.open, "2024-05-01", { $0.due = Self.day("2024-05-15") })])
    #expect(try progress(own, opened, "2024-05-15").overdue.isEmpty)
    #expect(try progress(own, opened, "2024-05-16").overdue.map(\.code) == ["open-case"])
    let closed = opened + [closing(1, "2024-05-20", 2)]
    #expect(try progress(own, closed, "2024-05-19").overdue.map(\.code) == ["open-case"])
    #expect(try progress(own, closed, "2024-05-20").overdue.isEmpty)
    #expect(try progress(own, closed, "2024-05-20").cases[0].daysLate == 5)
    #expect(try progress(own, opened, "2024-05-20").state == .inProgress)
  }

  private func closing(_ number: Int64, _ day: String, _ id: Int64) -> TaskEvent {
    var event = TaskEvent(task: "t", kind: .close, on: Self.day(day), by: "a")
    event.id = id
    event.refersTo = number
    return event
  }

  @Test("The last measure decides whether a target is met")
  func target() throws {
    let own = task(target: 80)
    #expect(try progress(own, [], "2024-06-01").target == .unmeasured)
    let events = log([
      (.progress, "2024-05-01", { $0.measure = 64 }),
      (.progress, "2024-09-01", { $0.measure = 80 }),
    ])
    #expect(try progress(own, events, "2024-06-01").target == .missed)
    #expect(try progress(own, events, "2024-10-01").target == .met)
    #expect(try progress(task(), events, "2024-10-01").target == nil)
  }

  @Test("A withdrawn entry counts until the day it is withdrawn, and stays in the log")
  func withdrawn() throws {
    let events = log([
      (.done, "2024-05-01", nothing), (.retract, "2024-06-01", { $0.refersTo = 1 }),
    ])
    #expect(try progress(task(), events, "2024-05-31").state == .done)
    #expect(try progress(task(), events, "2024-06-01").state == .notStarted)
    // A report of May that is drawn up in July knows that it was wrong.
    let later = TaskLog(
      events, of: "t", until: Self.day("2024-05-31"), knownOn: Self.day("2024-07-01"))
    #expect(later.state == .notStarted && later.events.isEmpty)
  }

  @Test(
    "An entry that does not follow from those before it is refused, and so is one that breaks a later",
    arguments: [
      ([], TaskEvent.Kind.verify, "2024-05-01", false), ([], .reopen, "2024-05-01", false),
      ([(.start, "2024-02-01")], .start, "2024-05-01", false),
      ([(.start, "2024-02-01")], .done, "2024-05-01", true),
      ([(.done, "2024-02-01")], .verify, "2024-05-01", true),
      ([(.done, "2024-02-01")], .verify, "2024-01-01", false),
      ([(.done, "2024-02-01")], .done, "2024-01-01", false),
      ([(.done, "2024-02-01"), (.verify, "2024-03-01")], .reopen, "2024-05-01", true),
      ([(.done, "2024-02-01")], .progress, "2024-05-01", true),
    ] as [([(TaskEvent.Kind, String)], TaskEvent.Kind, String, Bool)])
  func follows(
    before: [(TaskEvent.Kind, String)], kind: TaskEvent.Kind, day: String, fits: Bool
  ) {
    let events = log(before.map { ($0.0, $0.1, nothing) })
    let event = TaskEvent(task: "t", kind: kind, on: Self.day(day), by: "a")
    #expect(((try? check(event, in: events, of: task())) != nil) == fits)
  }

  @Test("Of several leading units each has what it wrote itself")
  func reports() throws {
    let own = task(target: 80, lead: ["a", "b"])
    #expect(try progress(task(lead: ["a"]), [], "2024-06-01").reports.isEmpty)
    let events = log([
      (.progress, "2024-05-01", { $0.measure = 60 }), (.done, "2024-06-01", { $0.by = "b" }),
    ])
    let found = try progress(own, events, "2024-07-01").reports
    #expect(found.map(\.unit) == ["a", "b"])
    #expect(found.map(\.state) == [.inProgress, .done])
    #expect(found.map(\.measure?.value) == [60, nil])
    #expect(found.map(\.last?.iso) == ["2024-05-01", "2024-06-01"])
  }

  @Test("Collectives mean their members, roles those named, ended units their successors")
  func holders() throws {
    func unit(
      _ id: String, _ kind: UnitKind, members: [String] = [], to: String? = nil,
      next: [String] = []
    ) -> Unit {
      Unit(
        id: id, label: LocalizedText(vietnamese: id, english: id), also: [], kind: kind,
        members: members, validFrom: nil, validTo: to, succeededBy: next)
    }
    let units = [
      unit("all", .collective, members: ["inner", "old"]),
      unit("inner", .collective, members: ["b", "c"]), unit("b", .unit), unit("c", .unit),
      unit("old", .unit, to: "2025-02-28", next: ["new"]), unit("new", .unit),
      unit("empty", .collective), unit("role", .role),
    ]
    var assigned = TaskEvent(task: "t", kind: .assign, on: Self.day("2024-03-01"), by: "b")
    assigned.id = 1
    assigned.role = "role"
    assigned.units = ["c"]
    func lead(_ day: String) throws -> [Holder] {
      try #require(
        TaskProgress.all(
          Definitions(
            domains: DomainTree([]), units: units,
            tasks: [task(lead: ["all", "empty", "role", "b"])]), [assigned], on: Self.day(day),
          evidenceMonths: 3
        ).first
      ).lead
    }
    #expect(try lead("2024-01-01").map(\.units) == [["b", "c", "old"], [], [], ["b"]])
    #expect(
      try lead("2024-01-01").map(\.kind) == [.collective, .unlisted, .unassigned, .unit])
    #expect(try lead("2025-06-01").map(\.units) == [["b", "c", "new"], [], ["c"], ["b"]])
  }
}
