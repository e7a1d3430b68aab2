import Foundation
import GRDB
import SurveyModel

/// Decides which rows of a new file are new, duplicate, in conflict or take an older one's place.
///
/// One sweep over the new and the stored runs in the order of keys; only exceptions are held, one
/// bit a row.
struct IdentityResolver {
  private let stored: [StandingRows.Place]
  private let standing: [RowSet]
  private let added: [(batch: Int64, rows: Int)]

  /// What the file's rows came to.
  private(set) var resolution = Resolution()
  /// Stored rows, by batch, that the file brought again.
  private(set) var claims: [Int64: RowSet] = [:]
  /// Stored rows, by batch, that give way to the file's.
  private(set) var superseded: [Int64: RowSet] = [:]
  /// Different ids of the file.
  private(set) var ids = 0
  /// How many of them meet different answers in the store.
  private(set) var clashCount = 0
  private var examples: [(record: UInt32, batch: Int64, storedRecord: UInt32)] = []

  /// The most clashes that are told one by one.
  private static let exampleCount = 3

  init(
    stored: [StandingRows.Place], added: [(batch: Int64, rows: Int)], _ db: Database
  ) throws {
    self.stored = stored
    standing = try stored.map { try StandingRows.of(batch: $0.batch, rows: $0.rows, db) }
    self.added = added
  }

  mutating func sweep(_ db: Database) throws {
    var merge = try RunMerge(batches: stored.map(\.batch) + added.map(\.batch), db)
    var group: [MergedEntry] = []
    while try merge.next(into: &group) {
      if group.count == 1 {
        if group[0].run >= stored.count { ids += 1 }
        continue
      }
      try decide(group)
    }
    resolution.conflicts.sort { $0.record < $1.record }
  }

  /// Where the clashes are, for the user to look at.
  func clashes(_ db: Database) throws -> [Clash] {
    try examples.sorted { $0.record < $1.record }.map { example in
      let file = try String.fetchOne(
        db,
        sql: "SELECT file FROM import JOIN batch ON import.id = batch.import WHERE batch.id = ?",
        arguments: [example.batch])
      return Clash(
        record: Int(example.record), storedFile: file ?? "", storedRecord: Int(example.storedRecord)
      )
    }
  }

  private mutating func decide(_ group: [MergedEntry]) throws {
    let new = group.filter { $0.run >= stored.count }
      .sorted { $0.entry.record < $1.entry.record }
    guard let first = new.first else { return }
    ids += 1
    guard new.allSatisfy({ $0.entry.content == first.entry.content }) else {
      return conflict(new)
    }
    for again in new.dropFirst() { duplicate(again) }
    let old = group.filter { $0.run < stored.count }
    guard old.allSatisfy({ Int($0.entry.row) < stored[$0.run].rows }) else {
      throw DamagedStore(what: "identity_part")
    }
    let standing = old.lastIndex { self.standing[$0.run][Int($0.entry.row)] }
    let found = standing.map { old[$0] }
    let isFound = found.map { meet(first, $0) } ?? false
    // Versions that do not stand give way as well: an undo may bring back the import that they hang
    // on, or take back the one that they gave way to, and nobody shall then count twice.
    for (index, version) in old.enumerated() where !(isFound && index == standing) {
      mark(version, in: &superseded)
    }
  }

  /// Whether the stored answers stay and the new ones are left out.
  private mutating func meet(_ new: MergedEntry, _ old: MergedEntry) -> Bool {
    if new.entry.content == old.entry.content {
      duplicate(new)
      mark(old, in: &claims)
      return true
    }
    clashCount += 1
    if examples.count < Self.exampleCount {
      examples.append((new.entry.record, stored[old.run].batch, old.entry.record))
    }
    // An answer whose time is not told is `Int64.min`: then the later import wins.
    let told = new.entry.submitted != .min && old.entry.submitted != .min
    if told && new.entry.submitted < old.entry.submitted {
      duplicate(new)
      mark(old, in: &claims)
      return true
    }
    resolution.superseded += 1
    return false
  }

  private mutating func conflict(_ rows: [MergedEntry]) {
    for (place, row) in rows.enumerated() {
      let other = rows[place == 0 ? 1 : 0]
      resolution.conflicts.append(
        Resolution.Conflict(
          record: Int(row.entry.record), firstRecord: Int(other.entry.record)))
      exclude(row)
    }
  }

  private mutating func duplicate(_ row: MergedEntry) {
    resolution.duplicates.insert(row.entry.record)
    exclude(row)
  }

  private mutating func exclude(_ row: MergedEntry) {
    let batch = row.run - stored.count
    resolution.excluded[batch, default: RowSet(rows: added[batch].rows)][Int(row.entry.row)] = true
  }

  private func mark(_ row: MergedEntry, in sets: inout [Int64: RowSet]) {
    let place = stored[row.run]
    sets[place.batch, default: RowSet(rows: place.rows)][Int(row.entry.row)] = true
  }
}
