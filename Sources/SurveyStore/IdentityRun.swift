import Foundation
import GRDB
import SurveyModel

/// The keyed hashes of one batch, kept in parts in their order.
enum IdentityRun {
  /// Keeps the hashes of a batch, 12 bytes a row.
  static func write(_ keys: [UInt8], batch: Int64, _ db: Database) throws {
    let (highs, lows) = parted(keys)
    let places = KeyOrder.places(highs, lows)
    try write(count: places.count, batch: batch, db) { range, part in
      part.highs = places[range].map { highs[Int($0)] }
      part.lows = places[range].map { lows[Int($0)] }
      part.rows = places[range].map { UInt16(truncatingIfNeeded: $0) }
    }
  }

  /// Leaves out the rows of a batch that were not kept, and numbers the others anew.
  static func trim(batch: Int64, keeping kept: [Bool], _ db: Database) throws {
    var numbers: [UInt16] = []
    var next = 0
    for flag in kept {
      numbers.append(UInt16(truncatingIfNeeded: next))
      if flag { next += 1 }
    }
    var reader = IdentityRunReader(batch: batch, rows: kept.count)
    var all = IdentityPart()
    while try reader.fill(db) {
      for index in reader.keys.rows.indices where kept[Int(reader.keys.rows[index])] {
        all.highs.append(reader.keys.highs[index])
        all.lows.append(reader.keys.lows[index])
        all.rows.append(numbers[Int(reader.keys.rows[index])])
      }
    }
    try db.execute(sql: "DELETE FROM identity_run WHERE batch = ?", arguments: [batch])
    try write(count: all.rows.count, batch: batch, db) { range, part in
      part.highs += all.highs[range]
      part.lows += all.lows[range]
      part.rows += all.rows[range]
    }
  }

  private static func write(
    count: Int, batch: Int64, _ db: Database, _ fill: (Range<Int>, inout IdentityPart) -> Void
  ) throws {
    let insert = try db.cachedStatement(
      sql: "INSERT INTO identity_run (batch, part, entries) VALUES (?, ?, ?)")
    let starts = stride(from: 0, to: count, by: IdentityPart.count)
    for (number, start) in starts.enumerated() {
      var part = IdentityPart()
      fill(start..<min(start + IdentityPart.count, count), &part)
      try insert.execute(arguments: [batch, number, BatchCodec.data(of: part.words)])
    }
  }

  /// The hashes as numbers, whose order is that of the bytes.
  private static func parted(_ keys: [UInt8]) -> (highs: [UInt64], lows: [UInt32]) {
    let length = BatchIdentities.keyLength
    let count = keys.count / length
    var highs = [UInt64](repeating: 0, count: count)
    var lows = [UInt32](repeating: 0, count: count)
    let bytes = keys.span
    for row in 0..<count {
      var high: UInt64 = 0
      for place in row &* length..<row &* length &+ 8 { high = high << 8 | UInt64(bytes[place]) }
      var low: UInt32 = 0
      for place in row &* length &+ 8..<(row &+ 1) &* length {
        low = low << 8 | UInt32(bytes[place])
      }
      highs[row] = high
      lows[row] = low
    }
    return (highs, lows)
  }
}

/// Reads one batch's hashes in order, one part in memory at a time.
struct IdentityRunReader {
  private let batch: Int64
  private let rows: Int
  /// Where the details lie in the temporary table, where they are wanted.
  private let run: Int?
  private var part = 0
  /// Whether the run was stored with its details, entry by entry.
  private(set) var isOld = false
  /// The part that was read last.
  private(set) var keys = IdentityPart()
  /// Its details, where they are wanted.
  private(set) var details = IdentityDetails()

  init(batch: Int64, rows: Int, details run: Int? = nil) {
    self.batch = batch
    self.rows = rows
    self.run = run
  }

  /// Reads the next part; false where there is none.
  mutating func fill(_ db: Database) throws -> Bool {
    let last = keys.highs.last ?? 0
    if !isOld, let stored = try entries("identity_run", db) {
      keys = try IdentityPart(BatchCodec.words(of: stored))
      if let run { details = try ToldDetails.read(run, part: part, db) }
    } else if isOld || part == 0, let stored = try entries("identity_part", db) {
      isOld = true
      try take(IdentityEntry.decoding(stored))
    } else {
      return false
    }
    guard (keys.highs.first ?? 0) >= last, keys.rows.allSatisfy({ Int($0) < rows }) else {
      throw DamagedStore(what: "identity_run")
    }
    part += 1
    return true
  }

  /// Whether a batch's run was stored with its details.
  static func isOld(batch: Int64, _ db: Database) throws -> Bool {
    let reader = IdentityRunReader(batch: batch, rows: 0)
    return try reader.entries("identity_run", db) == nil
  }

  private func entries(_ table: String, _ db: Database) throws -> Data? {
    let select = try db.cachedStatement(
      sql: "SELECT entries FROM \(table) WHERE batch = ? AND part = ?")
    return try Data.fetchOne(select, arguments: [batch, part])
  }

  private mutating func take(_ entries: [IdentityEntry]) throws {
    guard zip(entries, entries.dropFirst()).allSatisfy({ $0.key <= $1.key }) else {
      throw DamagedStore(what: "identity_part")
    }
    keys = IdentityPart()
    details = IdentityDetails()
    for entry in entries {
      keys.highs.append(entry.key.high)
      keys.lows.append(entry.key.low)
      keys.rows.append(entry.row)
      details.contents.append(entry.content)
      details.submitted.append(entry.submitted)
      details.records.append(entry.record)
    }
  }
}
