import Foundation
import GRDB

/// The entries of one batch, kept in parts in the order of their keys.
enum IdentityRun {
  /// Keeps a batch's sorted entries.
  static func write(_ entries: [IdentityEntry], batch: Int64, _ db: Database) throws {
    let insert = try db.cachedStatement(
      sql: "INSERT INTO identity_part (batch, part, entries) VALUES (?, ?, ?)")
    var bytes: [UInt8] = []
    for (part, start) in stride(from: 0, to: entries.count, by: IdentityEntry.partCount)
      .enumerated()
    {
      bytes.removeAll(keepingCapacity: true)
      for entry in entries[start..<min(start + IdentityEntry.partCount, entries.count)] {
        entry.append(to: &bytes)
      }
      try insert.execute(arguments: [batch, part, Data(bytes)])
    }
  }

  /// Leaves out the rows of a batch that were not kept, and numbers the others anew.
  static func rewrite(batch: Int64, keeping kept: [Bool], _ db: Database) throws {
    var numbers: [UInt16] = []
    var next = 0
    for flag in kept {
      numbers.append(UInt16(truncatingIfNeeded: next))
      if flag { next += 1 }
    }
    var reader = IdentityRunReader(batch: batch)
    var entries: [IdentityEntry] = []
    while let entry = try reader.next(db) {
      guard Int(entry.row) < kept.count else { throw DamagedStore(what: "identity_part") }
      guard kept[Int(entry.row)] else { continue }
      var moved = entry
      moved.row = numbers[Int(entry.row)]
      entries.append(moved)
    }
    try db.execute(sql: "DELETE FROM identity_part WHERE batch = ?", arguments: [batch])
    try write(entries, batch: batch, db)
  }
}

/// Reads one batch's entries in order, one part in memory at a time.
struct IdentityRunReader {
  private let batch: Int64
  private var part = 0
  private var entries: [IdentityEntry] = []
  private var position = 0

  init(batch: Int64) { self.batch = batch }

  mutating func next(_ db: Database) throws -> IdentityEntry? {
    if position == entries.count {
      let select = try db.cachedStatement(
        sql: "SELECT entries FROM identity_part WHERE batch = ? AND part = ?")
      guard let stored = try Data.fetchOne(select, arguments: [batch, part]) else { return nil }
      entries = try IdentityEntry.decoding(stored)
      position = 0
      part += 1
    }
    defer { position += 1 }
    return position < entries.count ? entries[position] : nil
  }
}
