import GRDB
import SurveyModel

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
    let reason = error.words
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_NOTADB: self = .notAStore(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .cannotOpen(path: path, reason: reason)
    case .SQLITE_FULL: self = .diskFull(needed: nil, free: nil)
    case .SQLITE_CORRUPT:
      self = .damaged(path: path, what: "SQLite \(error.extendedResultCode.rawValue)")
    default: self = .io(path: path, reason: reason)
    }
  }
}

extension DatabaseError {
  /// Why, in the language of the office; SQLite's own text where this tool has no words for a code.
  fileprivate var words: LocalizedText {
    switch resultCode {
    case .SQLITE_READONLY:
      LocalizedText(vietnamese: "kho chỉ đọc được", english: "the store can only be read")
    case .SQLITE_CANTOPEN:
      LocalizedText(
        vietnamese: "không có thư mục này, hoặc không có quyền",
        english: "there is no such folder, or no permission")
    case .SQLITE_PERM, .SQLITE_AUTH:
      LocalizedText(vietnamese: "không có quyền", english: "permission denied")
    case .SQLITE_IOERR:
      LocalizedText(
        vietnamese: "đĩa hoặc ổ mạng bị lỗi", english: "the disk or the network drive failed")
    case .SQLITE_NOMEM: LocalizedText(vietnamese: "không đủ bộ nhớ", english: "too little memory")
    default:
      LocalizedText(
        vietnamese: "lỗi SQLite số \(extendedResultCode.rawValue): \(message ?? "")",
        english: "SQLite error \(extendedResultCode.rawValue): \(message ?? "")")
    }
  }
}
