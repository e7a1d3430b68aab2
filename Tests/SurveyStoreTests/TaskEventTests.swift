import GRDB
import SurveyModel
import Testing

@testable import SurveyStore

@Suite("The log of the plan's tasks")
struct TaskEventTests {
  private struct Refused: Error {}

  private var full: TaskEvent {
    var event = TaskEvent(
      task: "18-2.2.8", kind: .progress, on: CalendarDay(year: 2024, month: 5, day: 20),
      by: "van-phong-so")
    event.note = "Đã lập 64%"
    event.measure = 64.5
    event.evidence = [
      TaskEvent.Evidence(place: "bang.xlsx", sha256: "ab"),
      TaskEvent.Evidence(place: "https://x.example", sha256: nil),
    ]
    event.difficulty = "thiếu máy"
    event.proposal = "cấp máy"
    event.author = "an"
    event.recordedAt = "2024-05-21T01:02:03Z"
    return event
  }

  @Test("What is written comes back, with its number")
  func roundTrip() throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    var expected = try store.add(full) { #expect($0.isEmpty) }
    #expect(expected.id == 1)
    var opened = TaskEvent(
      task: "18-2.2.2", kind: .open, on: CalendarDay(year: 2024, month: 5, day: 1), by: "a")
    opened.due = CalendarDay(year: 2024, month: 5, day: 15)
    opened = try store.add(opened) { #expect($0.count == 1) }
    var closed = TaskEvent(
      task: "18-2.2.2", kind: .close, on: CalendarDay(year: 2024, month: 5, day: 9), by: "a")
    closed.refersTo = opened.id
    closed = try store.add(closed) { _ in }
    expected.id = 1
    #expect(try store.taskEvents() == [expected, opened, closed])
    #expect(
      try folder.open(readOnly: true).taskEvents()
        == [expected, opened, closed])
  }

  @Test("What the check refuses is not written")
  func refused() throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    #expect(throws: Refused.self) { try store.add(full) { _ in throw Refused() } }
    #expect(try store.taskEvents().isEmpty)
  }

  @Test(
    "Nothing in it can be changed or removed",
    arguments: [
      "UPDATE task_event SET note = 'x'", "DELETE FROM task_event",
      "UPDATE task_evidence SET place = 'x'", "DELETE FROM task_evidence",
      "INSERT OR REPLACE INTO task_event SELECT * FROM task_event",
      "INSERT OR REPLACE INTO task_evidence SELECT * FROM task_evidence",
    ])
  func kept(sql: String) throws {
    let folder = try StoreFolder()
    let store = try folder.open()
    let event = try store.add(full) { _ in }
    #expect(throws: DatabaseError.self) { try store.queue.write { try $0.execute(sql: sql) } }
    #expect(try store.taskEvents() == [event])
  }
}
