import Dispatch
import Foundation
import Synchronization

/// Ctrl-C asks the reading to stop, so that the store and the files are left as they were.
enum Interruption {
  private static let asked = Atomic<Bool>(false)
  private static let source = Mutex<(any DispatchSourceSignal)?>(nil)

  /// From here on Ctrl-C is a question, answered by `check`.
  static func watch() {
    signal(SIGINT, SIG_IGN)
    // A file that may grow no further is told of as a full disk, and kills nobody.
    signal(SIGXFSZ, SIG_IGN)
    source.withLock { source in
      let made = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
      made.setEventHandler { asked.store(true, ordering: .relaxed) }
      made.resume()
      source = made
    }
  }

  /// Somebody pressed Ctrl-C.
  struct Asked: Error {}

  static func check() throws {
    if asked.load(ordering: .relaxed) { throw Asked() }
  }
}
