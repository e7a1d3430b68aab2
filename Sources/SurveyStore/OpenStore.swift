import Foundation
import GRDB

extension SurveyStore {
  /// Opens a store, and makes it where there is none and writing is meant.
  ///
  /// - Parameters:
  ///   - path: The SQLite file.
  ///   - readOnly: Whether nothing shall be written; a missing file is then `noStore`.
  ///   - patience: Seconds to wait for another command that is writing.
  /// - Returns: The store.
  /// - Throws: `StoreFailure`.
  package static func open(path: String, readOnly: Bool, patience: Double = 5) throws
    -> SurveyStore
  {
    try naming(path) {
      let queue =
        readOnly
        ? try openForReading(path, patience) : try openForWriting(path, patience)
      return SurveyStore(queue: queue, path: path, isScratch: false)
    }
  }

  /// A store for one run.
  ///
  /// SQLite makes it a private temporary file, which is gone when the store is, even after a crash.
  package static func scratch() throws -> SurveyStore {
    let path = ""
    return try naming(path) {
      let queue = try DatabaseQueue(path: path, configuration: writing(synchronous: "OFF"))
      try Schema.migrator.migrate(queue)
      return SurveyStore(queue: queue, path: path, isScratch: true)
    }
  }

  /// How a store is written to; one that is still empty gets pages of 8 KB, of which half as many have
  /// to be read as of SQLite's own.
  private static func writing(synchronous: String) -> Configuration {
    var configuration = Configuration()
    configuration.prepareDatabase {
      try $0.execute(sql: "PRAGMA page_size = 8192; PRAGMA synchronous = \(synchronous)")
    }
    return configuration
  }

  private static func openForWriting(_ path: String, _ patience: Double) throws -> DatabaseQueue {
    if !FileManager.default.fileExists(atPath: path) { try make(path) }
    var configuration = writing(synchronous: "FULL")
    configuration.busyMode = .timeout(patience)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    let isNew = try queue.read { try isEmpty($0) }
    if isNew {
      try keepLog(queue)
    } else {
      try queue.read { try check($0, path) }
      // Kept already, but where a first import was cut off.
      try? keepLog(queue)
    }
    let isComplete = try queue.read { try Schema.migrator.hasCompletedMigrations($0) }
    if !isComplete { try Schema.migrator.migrate(queue) }
    return queue
  }

  /// Makes an empty store under a name of its own, then links it into its place, which is refused
  /// where another command was quicker: that one's store then serves both.
  private static func make(_ path: String) throws {
    let own = "\(path).\(UUID().uuidString)"
    defer {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: own + end) }
    }
    // Nobody knows the file yet: it is written down whole, once, at the end.
    let queue = try DatabaseQueue(path: own, configuration: writing(synchronous: "OFF"))
    try Schema.migrator.migrate(queue)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    try keepLog(queue)
    try queue.close()
    try? FileManager.default.linkItem(atPath: own, toPath: path)
  }

  /// Writes into a log, so that others may read meanwhile.
  private static func keepLog(_ queue: DatabaseQueue) throws {
    // Kept in the file: a connection that only reads could not set it.
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
  }

  private static func openForReading(_ path: String, _ patience: Double) throws -> DatabaseQueue {
    guard FileManager.default.fileExists(atPath: path) else {
      throw StoreFailure.noStore(path: path)
    }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(patience)
    do {
      return try checked(DatabaseQueue(path: path, configuration: configuration), path)
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
    {
      // A first import that was cut off left a journal, which whoever writes takes back.
      if FileManager.default.fileExists(atPath: path + "-journal") {
        try openForWriting(path, patience).close()
        return try checked(DatabaseQueue(path: path, configuration: configuration), path)
      }
      // In a folder that cannot be written to, SQLite cannot make the index of a log; where the log
      // is empty or absent, nobody is writing, and the file can be read as it lies.
      let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
      guard (log?[.size] as? NSNumber)?.intValue ?? 0 == 0 else { throw error }
      let immutable = URL(fileURLWithPath: path).absoluteString + "?immutable=1"
      return try checked(DatabaseQueue(path: immutable, configuration: configuration), path)
    }
  }

  private static func checked(_ queue: DatabaseQueue, _ path: String) throws -> DatabaseQueue {
    try queue.read { db in
      if try isEmpty(db) { throw StoreFailure.noStore(path: path) }
      try check(db, path)
    }
    return queue
  }

  private static func isEmpty(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
  }

  private static func check(_ db: Database, _ path: String) throws {
    guard try Int.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID else {
      throw StoreFailure.notAStore(path: path)
    }
    if try Schema.migrator.hasBeenSuperseded(db) { throw StoreFailure.newerVersion(path: path) }
  }
}
