import Dispatch
import SurveyStore
import Synchronization

/// A store that is being opened for reading while its reader still has other things to do.
final class OpeningStore: Sendable {
  private let opening = DispatchGroup()
  private let opened = Mutex<Result<SurveyStore, any Error>?>(nil)

  init(path: String) {
    DispatchQueue.global().async(group: opening) { [self] in
      let result = Result { () throws(any Error) in
        try SurveyStore.open(path: path, readOnly: true)
      }
      // Another command may make it before it is asked for.
      if case .failure(StoreFailure.noStore) = result { return }
      opened.withLock { $0 = result }
    }
  }

  /// The store, once it is open, or why it cannot be; nil where there was none.
  func store() throws -> SurveyStore? {
    opening.wait()
    return try opened.withLock { try $0?.get() }
  }
}
