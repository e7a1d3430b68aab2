import Foundation
import GRDB
import SurveyModel

/// Finds out whether any two of very many marks are equal, with little memory: they are put into
/// parts by their first bits, and full parts go into a private temporary file.
package final class DistinctMarks {
  private static let partBits = 8
  /// Marks of one part that are held in memory.
  private static let most = 2048

  private static let parts = 1 << partBits
  /// The parts one after the other, with room for `most` marks each.
  private var marks = [UInt64](repeating: 0, count: parts * most)
  /// How many marks of each part are held.
  private var counts = [Int](repeating: 0, count: parts)
  private var queue: DatabaseQueue?

  package init() {}

  package func add(_ added: [UInt64]) throws {
    var (marks, counts) = (self.marks, self.counts)
    (self.marks, self.counts) = ([], [])
    defer { (self.marks, self.counts) = (marks, counts) }
    for mark in added {
      let part = Int(mark >> UInt64(64 - Self.partBits))
      marks[part * Self.most + counts[part]] = mark
      counts[part] += 1
      if counts[part] == Self.most {
        try putAway(marks[part * Self.most..<(part + 1) * Self.most], of: part)
        counts[part] = 0
      }
    }
  }

  /// Whether all marks added so far are different.
  package func areDistinct() throws -> Bool {
    for part in counts.indices {
      let start = part * Self.most
      let held = Array(marks[start..<start + counts[part]])
      if try !isDistinct(held + putAwayMarks(of: part)) { return false }
    }
    return true
  }

  private func putAway(_ marks: ArraySlice<UInt64>, of part: Int) throws {
    try naming("") {
      let queue = try self.queue ?? Self.temporary()
      self.queue = queue
      let content = BatchCodec.encode(.seconds(marks.map { Int64(bitPattern: $0) }))
      try queue.writeWithoutTransaction { db in
        try db.cachedStatement(sql: "INSERT INTO mark (part, content) VALUES (?, ?)")
          .execute(arguments: [part, content])
      }
    }
  }

  private func putAwayMarks(of part: Int) throws -> [UInt64] {
    guard let queue else { return [] }
    return try naming("") {
      try queue.read { db in
        try Data.fetchAll(
          db, sql: "SELECT content FROM mark WHERE part = ? ORDER BY id", arguments: [part]
        ).flatMap { content -> [UInt64] in
          guard
            case .seconds(let marks) = try BatchCodec.decode(
              content, kind: .seconds, rows: Self.most, names: 0)
          else { return [] }
          return marks.map { UInt64(bitPattern: $0) }
        }
      }
    }
  }

  private static func temporary() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF")
    }
    let queue = try DatabaseQueue(path: "", configuration: configuration)
    try queue.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          CREATE TABLE mark (id INTEGER PRIMARY KEY, part INTEGER NOT NULL, content BLOB NOT NULL);
          CREATE INDEX mark_part ON mark (part)
          """)
    }
    return queue
  }

  /// Open addressing; 0 is free, and the mark 0 stands apart.
  private func isDistinct(_ marks: [UInt64]) -> Bool {
    var size = 64
    while size < 2 * marks.count { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    var zeros = 0
    for mark in marks {
      if mark == 0 {
        zeros += 1
        continue
      }
      var slot = Int(truncatingIfNeeded: mark) & (size - 1)
      while slots[slot] != 0 {
        if slots[slot] == mark { return false }
        slot = (slot + 1) & (size - 1)
      }
      slots[slot] = mark
    }
    return zeros < 2
  }
}
