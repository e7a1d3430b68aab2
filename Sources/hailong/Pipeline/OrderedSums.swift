import Foundation
import SurveyAnalysis
import SurveyModel
import Synchronization

/// Makes batches and adds them up on workers, side by side.
///
/// Batches go to a few sums in turn: what comes of them hangs on the order in which they were given, not
/// on who was done first or how many workers there are.
final class OrderedSums<A: BatchAccumulator> {
  private let workers = OperationQueue()
  private let room: DispatchSemaphore
  private let isSideBySide: Bool
  private let empty: A
  private var turns: [Turn] = []
  private var given = 0
  private let failures = Failures()

  /// How many sums there are: more would keep more processors busy, and take more memory and more time
  /// at the end.
  private static var turnCount: Int { 4 }

  /// One of the sums, and the batches that come to it.
  private final class Turn: Sendable {
    private struct Coming {
      /// Which of the turn's batches is to be added next.
      var next = 0
      var isAdding = false
      /// By number within the turn: batches that are made, nil where there is nothing to add.
      var made: [Int: ResponseBatch?] = [:]
    }

    private let sum: Mutex<A?>
    private let coming = Mutex(Coming())

    init(_ empty: A) { sum = Mutex(empty) }

    /// What has been added up, which is then no more here.
    func take() -> A? { sum.withLock { $0.take() } }

    /// Adds a batch, or leaves it to the worker that adds another one to this sum.
    ///
    /// - Parameters:
    ///   - batch: Nil where there is nothing to add.
    ///   - number: Its number within the turn; it waits for all before it.
    ///   - onAdded: Called for each batch that is done with.
    func put(_ batch: ResponseBatch?, number: Int, onAdded: () -> Void) {
      coming.withLock { $0.made[number] = .some(batch) }
      while let batch = next() {
        if let batch { sum.withLock { $0?.add(batch) } }
        coming.withLock {
          $0.next += 1
          $0.isAdding = false
        }
        onAdded()
      }
    }

    /// What is to be added now; nil where that is not made yet, or another is being added.
    private func next() -> ResponseBatch?? {
      coming.withLock { coming in
        guard !coming.isAdding, let batch = coming.made.removeValue(forKey: coming.next) else {
          return nil
        }
        coming.isAdding = true
        return batch
      }
    }
  }

  /// By number of the batch that could not be made.
  private final class Failures: Sendable {
    private let found = Mutex<[Int: any Error]>([:])

    var isEmpty: Bool { found.withLock(\.isEmpty) }

    func note(_ error: any Error, of number: Int) { found.withLock { $0[number] = error } }

    /// Throws that of the first batch.
    func check() throws {
      let first = found.withLock { found in found.min { $0.key < $1.key } }
      if let first { throw first.value }
    }
  }

  init(_ empty: A, threads: Int) {
    self.empty = empty
    isSideBySide = threads > 1
    // As many batches as are added up at once are made meanwhile, and none of their makers waits.
    let most = 2 * Self.turnCount
    workers.maxConcurrentOperationCount = min(threads, most)
    room = DispatchSemaphore(value: most)
    Self.keepMemory()
  }

  /// Has what one batch lets go of kept for the next, which the system would have to clear anew.
  private static func keepMemory() {
    // glibc keeps up to twice as much as the largest piece that was ever let go. Nothing is put into
    // this one, so that it costs no memory.
    var piece: [UInt8] = []
    piece.reserveCapacity(8 << 20)
  }

  deinit { workers.waitUntilAllOperationsAreFinished() }

  /// Has a batch made and added up, after those that were given before it; nil adds nothing.
  func add(_ make: @escaping @Sendable () throws -> ResponseBatch?) throws {
    if turns.count < Self.turnCount { turns.append(Turn(empty)) }
    let (number, turn) = (given, turns[given % Self.turnCount])
    given += 1
    let work: @Sendable (() -> Void) -> Void = { [failures] onAdded in
      let batch = Result { try make() }
      if case .failure(let error) = batch { failures.note(error, of: number) }
      turn.put((try? batch.get()) ?? nil, number: number / Self.turnCount, onAdded: onAdded)
    }
    if isSideBySide {
      room.wait()
      workers.addOperation { [room] in work { room.signal() } }
    } else {
      work {}
    }
    // All before it are given, so that the first that fails is the same at every run.
    if !failures.isEmpty { _ = try total() }
  }

  /// What all batches add up to; no more can be added then.
  func total() throws -> A {
    workers.waitUntilAllOperationsAreFinished()
    try failures.check()
    var total = empty
    for turn in turns {
      if let sum = turn.take() { total.merge(sum) }
    }
    return total
  }
}
