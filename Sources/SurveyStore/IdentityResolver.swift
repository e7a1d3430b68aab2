import Foundation
import GRDB
import SurveyModel

/// Decides which rows of a new file are new, duplicate, in conflict or take an older one's place.
///
/// One sweep over the new and the stored runs in the order of keys tells whom two rows stand for; a
/// second one, over the runs of these, what the rows say. Only exceptions are held, one bit a row.
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

  mutating func sweep(_ dictionary: WaveDictionary, _ db: Database) throws {
    let runs = stored.map { ($0.batch, $0.rows) } + added.map { ($0.batch, $0.rows) }
    let all = runs.enumerated().filter { $1.1 > 0 }.map {
      KeySweep.Run(number: $0, batch: $1.0, rows: $1.1)
    }
    let met = try meetings(all, db)
    if met.isEmpty { return }
    try ToldDetails.begin(db)
    for run in met where try !IdentityRunReader.isOld(batch: run.batch, db) {
      try ToldDetails.write(
        StoredDetails.all(batch: run.batch, rows: run.rows, dictionary, db), run: run.number,
        batch: run.batch, db)
    }
    var sweep = KeySweep(met, detailed: true)
    var swept = SweptKeys()
    while try sweep.next(into: &swept, db) {
      for group in swept.groups { decide(group.map(swept.entry)) }
    }
    try ToldDetails.end(db)
    resolution.conflicts.sort { $0.record < $1.record }
  }

  /// Counts the file's ids, and finds the runs in which somebody stands who has another row too.
  private mutating func meetings(_ all: [KeySweep.Run], _ db: Database) throws -> [KeySweep.Run] {
    var sweep = KeySweep(all, detailed: false)
    var swept = SweptKeys()
    var isMet = [Bool](repeating: false, count: stored.count + added.count)
    while try sweep.next(into: &swept, db) {
      ids += swept.runs.count { Int($0) >= stored.count }
      for group in swept.groups {
        let runs = group.map { Int(swept.runs[Int(swept.order[$0])]) }
        let new = runs.count { $0 >= stored.count }
        if new == 0 { continue }
        ids -= new - 1
        for run in runs { isMet[run] = true }
      }
    }
    return all.filter { isMet[$0.number] }
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

  private mutating func decide(_ group: [MergedEntry]) {
    let new = group.filter { $0.run >= stored.count }
      .sorted { $0.entry.record < $1.entry.record }
    guard let first = new.first else { return }
    guard new.allSatisfy({ $0.entry.content == first.entry.content }) else {
      return conflict(new)
    }
    for again in new.dropFirst() { duplicate(again) }
    let old = group.filter { $0.run < stored.count }
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
