import Foundation
import SurveyAnalysis
import SurveyImport
import SurveyModel
import SurveyReport
import SurveyStore

extension Office {
  /// The whole log; empty where nothing is stored yet.
  func taskEvents() throws -> [TaskEvent] {
    guard FileManager.default.fileExists(atPath: database) else { return [] }
    return try SurveyStore.open(path: database, readOnly: true).taskEvents()
  }

  func progress(_ events: [TaskEvent], on day: CalendarDay, knownOn: CalendarDay? = nil)
    -> [TaskProgress]
  {
    TaskProgress.all(
      workspace.definitions, events, on: day, knownOn: knownOn,
      evidenceMonths: workspace.definitions.office.evidenceMonths)
  }

  /// The task of an id, without the plan's number where that is enough, or of a clause that has one.
  func task(_ id: String) throws -> RemedialTask {
    let tasks = workspace.definitions.tasks
    if let task = tasks.first(where: { $0.id == id }) { return task }
    // `6.2-b` says enough where there is one plan.
    let ending = tasks.filter { $0.id.hasSuffix("-" + id) }
    if ending.count == 1 { return ending[0] }
    let ofClause = tasks.filter { $0.clause == id }
    if ofClause.count == 1 { return ofClause[0] }
    let names = nearMisses(of: id, among: tasks.map(\.id))
    let near = ofClause.isEmpty ? (names.isEmpty ? tasks.map(\.id) : names) : ofClause.map(\.id)
    throw Stop(
      .noInput,
      LocalizedText(
        vietnamese: ofClause.isEmpty
          ? "kế hoạch không có nhiệm vụ `\(id)`; các mã gần hoặc có: \(near.joined(separator: ", "))"
          : "mục \(id) có nhiều nhiệm vụ, hãy ghi rõ mã: \(near.joined(separator: ", "))",
        english: ofClause.isEmpty
          ? "the plan has no task `\(id)`; near or present: \(near.joined(separator: ", "))"
          : "clause \(id) has several tasks, name one: \(near.joined(separator: ", "))")[language])
  }

  /// The unit that a spelling means on a day.
  func unit(_ spelling: String, on day: CalendarDay) throws -> String {
    let words = DateWords(language)
    switch UnitNames(workspace.definitions.units).find(spelling, on: day) {
    case .unit(let id): return id
    case .ended(let id, let successors):
      let next = successors.joined(separator: ", ")
      throw Stop(
        .data,
        LocalizedText(
          vietnamese: "`\(spelling)` (\(id)) không còn vào \(words.day(day)); "
            + (next.isEmpty ? "units.csv chưa ghi đơn vị kế thừa" : "kế thừa: \(next)"),
          english: "`\(spelling)` (\(id)) is no more on \(words.day(day)); "
            + (next.isEmpty ? "units.csv names no successor" : "succeeded by: \(next)"))[
            language])
    case .notYet(let id):
      throw Stop(
        .data,
        LocalizedText(
          vietnamese: "`\(spelling)` (\(id)) chưa có vào \(words.day(day))",
          english: "`\(spelling)` (\(id)) does not exist yet on \(words.day(day))")[language])
    case .unknown(let near):
      let hint = near.map { "`\($0)`" }
      throw Stop(
        .noInput,
        LocalizedText(
          vietnamese: "units.csv không có đơn vị `\(spelling)`"
            + (hint.isEmpty ? "" : "; có phải \(hint.joined(separator: " hoặc "))?"),
          english: "units.csv has no unit `\(spelling)`"
            + (hint.isEmpty ? "" : "; did you mean \(hint.joined(separator: " or "))?"))[language])
    }
  }

  /// Writes an entry to the log, if it fits there.
  func record(_ event: TaskEvent, of task: RemedialTask) throws -> TaskEvent {
    let store = try SurveyStore.open(path: database, readOnly: false)
    do {
      return try store.add(event) { log in try check(event, in: log, of: task) }
    } catch let fault as TaskLogFault {
      throw Stop(.data, fault.wording[language])
    }
  }
}
