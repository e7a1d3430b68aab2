import GRDB

/// SQLite's errors as failures of the store.
func naming<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error as DatabaseError {
    throw StoreFailure(error, path: path)
  } catch let error as DamagedStore {
    throw StoreFailure.damaged(path: path, what: error.what)
  }
}

/// Bytes of the store that cannot be what was written.
struct DamagedStore: Error {
  var what: String
}

extension StoreFailure {
  fileprivate init(_ error: DatabaseError, path: String) {
    let reason = error.message ?? "SQLite \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_NOTADB: self = .notAStore(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .cannotOpen(path: path, reason: reason)
    case .SQLITE_FULL: self = .diskFull(needed: nil, free: nil)
    case .SQLITE_CORRUPT: self = .damaged(path: path, what: reason)
    default: self = .io(path: path, reason: reason)
    }
  }
}
