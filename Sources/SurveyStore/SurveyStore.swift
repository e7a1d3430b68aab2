import GRDB

/// What has been imported, wave by wave, in one SQLite file.
///
/// Every reading sees one moment of the store. A closure that the store calls must not call the store.
package final class SurveyStore: Sendable {
  let queue: DatabaseQueue
  let path: String
  /// Whether it is gone when it is closed.
  let isScratch: Bool

  init(queue: DatabaseQueue, path: String, isScratch: Bool) {
    self.queue = queue
    self.path = path
    self.isScratch = isScratch
  }

  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try naming(path) { try queue.read(body) }
  }

  func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try naming(path) { try queue.writeWithoutTransaction(body) }
  }
}
