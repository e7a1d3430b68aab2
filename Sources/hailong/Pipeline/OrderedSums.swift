import Foundation
import SurveyAnalysis
import Synchronization

/// Sums that workers make side by side, merged in the order in which they were asked for.
final class OrderedSums<A: BatchAccumulator> {
  private let workers = OperationQueue()
  private let room: DispatchSemaphore
  private let made = Made()
  private let isSideBySide: Bool
  private var sum: A
  private var asked = 0
  private var merged = 0

  private final class Made: Sendable {
    let results = Mutex<[Int: Result<A?, any Error>]>([:])
  }

  init(_ empty: A, threads: Int) {
    sum = empty
    isSideBySide = threads > 1
    workers.maxConcurrentOperationCount = threads
    // Some wait for a worker, so that none of these waits for the store.
    room = DispatchSemaphore(value: 4 * threads)
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

  /// Has a sum made, which comes after those asked for before; nil adds nothing.
  func add(_ make: @escaping @Sendable () throws -> A?) throws {
    guard isSideBySide else {
      if let found = try make() { sum.merge(found) }
      return
    }
    room.wait()
    let (made, room, number) = (made, room, asked)
    asked += 1
    workers.addOperation {
      let result = Result { try make() }
      made.results.withLock { $0[number] = result }
      room.signal()
    }
    try merge()
  }

  /// What all sums add up to.
  func total() throws -> A {
    workers.waitUntilAllOperationsAreFinished()
    try merge()
    return sum
  }

  /// Merges what is made, up to the first that is not.
  private func merge() throws {
    while let next = made.results.withLock({ $0.removeValue(forKey: merged) }) {
      merged += 1
      if let found = try next.get() { sum.merge(found) }
    }
  }
}
