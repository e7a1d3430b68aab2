import SurveyAnalysis
import SurveyModel

/// Tasks with how they stand, as records: one row a task.
struct TaskRecords {
  let table: RecordTable

  init(_ tasks: [TaskProgress], _ labels: Labels) {
    table = RecordTable(
      columns: [
        "task", "clause", "index", "domain", "topics", "taskVi", "taskEn", "timing", "timingText",
        "due", "lead", "leadUnits", "support", "supportUnits", "refersTo", "state", "startedOn",
        "doneOn", "verifiedOn", "doneLate", "target", "targetUnit", "targetBase", "measure",
        "measuredOn", "targetStatus", "lastEvidence", "overdue", "openCases", "entries",
        "sourceLines",
      ],
      rows: tasks.map { progress in
        let task = progress.task
        return [
          .text(task.id), .text(task.clause), .init(task.indices), .init(task.domains),
          .init(task.topics), .text(task.task[.vietnamese]), .text(task.task[.english]),
          .init(task.timing.map(\.rawValue)), .text(task.timingText), .init(task.due),
          .init(task.lead), .init(progress.lead.flatMap(\.units)), .init(task.support),
          .init(progress.support.flatMap(\.units)), .init(progress.refersTo.map(\.task.id)),
          .text(progress.state.rawValue), .init(progress.startedOn?.iso),
          .init(progress.doneOn?.iso), .init(progress.verifiedOn?.iso),
          .bool(progress.isDoneLate), .init(task.target),
          task.target == nil ? .none : .text(task.targetUnit), .text(task.targetBase),
          .init(progress.measures.last?.value), .init(progress.measures.last?.on.iso),
          .init(progress.target?.rawValue), .init(progress.lastEvidence?.iso),
          .init(progress.overdue.map(\.code)),
          .integer(progress.cases.count { $0.closedOn == nil }),
          .integer(progress.log.events.count), .text(task.sourceLines),
        ]
      })
  }
}
