import GRDB
package import SurveyModel

extension SurveyStore {
  /// The log of the plan's tasks, in the order in which it was written.
  package func taskEvents() throws -> [TaskEvent] {
    try read { db in
      // A store that is only read may be of an earlier version.
      try db.tableExists("task_event") ? StoredEvents.all(db) : []
    }
  }

  /// Adds an entry to the log of the plan's tasks.
  ///
  /// - Parameters:
  ///   - event: The entry; its number is given here.
  ///   - check: Sees the log as it stands, within the same transaction, and throws where the entry
  ///     does not fit; nothing is written then.
  /// - Returns: The entry with its number.
  /// - Throws: `StoreFailure`, and what `check` throws.
  package func add(_ event: TaskEvent, check: ([TaskEvent]) throws -> Void) throws -> TaskEvent {
    try write { db in
      var event = event
      try db.inTransaction(.immediate) {
        try check(StoredEvents.all(db))
        event.id = try StoredEvents.add(event, db)
        return .commit
      }
      return event
    }
  }
}

/// The rows of the table `task_event` as values, and back.
private enum StoredEvents {
  static func all(_ db: Database) throws -> [TaskEvent] {
    var evidence: [Int64: [TaskEvent.Evidence]] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT * FROM task_evidence ORDER BY event, ordinal") {
      evidence[row["event"], default: []].append(
        TaskEvent.Evidence(place: row["place"], sha256: row["sha256"]))
    }
    return try Row.fetchAll(db, sql: "SELECT * FROM task_event ORDER BY id").map { row in
      let (kind, on, due): (String, String, String?) = (row["kind"], row["on_day"], row["due"])
      guard let kind = TaskEvent.Kind(rawValue: kind), let on = CalendarDay(iso: on) else {
        throw DamagedStore(what: "task_event \(row["id"] as Int64)")
      }
      var event = TaskEvent(task: row["task"], kind: kind, on: on, by: row["by_unit"])
      event.id = row["id"]
      event.note = row["note"]
      event.evidence = evidence[event.id] ?? []
      event.measure = row["measure"]
      event.due = due.flatMap { CalendarDay(iso: $0) }
      event.refersTo = row["refers_to"]
      event.role = row["role"]
      event.units = (row["units"] as String).split(separator: "|").map(String.init)
      event.difficulty = row["difficulty"]
      event.proposal = row["proposal"]
      event.author = row["author"]
      event.recordedAt = row["recorded_at"]
      return event
    }
  }

  static func add(_ event: TaskEvent, _ db: Database) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO task_event (task, kind, on_day, by_unit, note, measure, due, refers_to, role,
          units, difficulty, proposal, author, recorded_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        event.task, event.kind.rawValue, event.on.iso, event.by, event.note, event.measure,
        event.due?.iso, event.refersTo, event.role, event.units.joined(separator: "|"),
        event.difficulty, event.proposal, event.author, event.recordedAt,
      ])
    let id = db.lastInsertedRowID
    for (ordinal, proof) in event.evidence.enumerated() {
      try db.execute(
        sql: "INSERT INTO task_evidence (event, ordinal, place, sha256) VALUES (?, ?, ?, ?)",
        arguments: [id, ordinal, proof.place, proof.sha256])
    }
    return id
  }
}
